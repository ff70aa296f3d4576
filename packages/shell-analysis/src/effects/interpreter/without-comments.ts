import { isJavaScript } from "./is-java-script.ts";
import { isVi } from "./is-vi.ts";

/** A program without its comments. */
export interface CommentFree {
	readonly source: string;
	/** Whether it is certain what is a string in it and what is code. */
	readonly isCertain: boolean;
}

const PYTHON =
	/("""(?:[^\\]|\\[\s\S])*?"""|'''(?:[^\\]|\\[\s\S])*?'''|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*')|(#[^\n]*)|["']/g;
const JAVA_SCRIPT =
	/("(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|`(?:[^`\\]|\\[\s\S])*`)|(\/\/[^\n\r\u2028\u2029]*|\/\*[\s\S]*?\*\/|<!--[^\n]*)|(\/(?![/*])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/)|["'`]/g;
/** A string into which code is put: the quotes inside it may belong to that code. */
const FILLED = /^`[\s\S]*\$\{[^}]*[("'`]/;
const FORMATTED = /\b[rb]?[ft][rb]?$/i;

const QUOTING_FREELY = /^(?:perl|raku|j?ruby|php|lua|[gmn]?awk|busybox-awk|tclsh|expect)(?![a-z])/;

/**
 * Takes the comments out of a program in Python or JavaScript, so that a quotation mark in one does not open a string.
 * In languages where too many things quote nothing is certain.
 */
export function withoutComments(source: string, language: string): CommentFree {
	const isScript = isJavaScript(language);
	if (!isScript && !/^(?:python|pypy)/.test(language)) {
		return { source, isCertain: !QUOTING_FREELY.test(language) && !isVi(language) };
	}
	let isCertain = !/[\r\v\f\u2028\u2029\u0085]/.test(source);
	const plain = source.replace(
		isScript ? JAVA_SCRIPT : PYTHON,
		(whole: string, string?: string, comment?: string, ...more: readonly unknown[]) => {
			if (comment !== undefined) return /\n/.test(comment) ? "\n" : " ";
			if (string === undefined) {
				isCertain &&= !/["'`]/.test(whole);
				return whole;
			}
			const at = more.find((each) => typeof each === "number") ?? 0;
			if (FILLED.test(string)) isCertain = false;
			if (
				!isScript &&
				/\{[^}]*[("']/.test(string) &&
				FORMATTED.test(source.slice(Math.max(0, at - 3), at))
			)
				isCertain = false;
			return whole;
		},
	);
	return { source: plain, isCertain };
}
