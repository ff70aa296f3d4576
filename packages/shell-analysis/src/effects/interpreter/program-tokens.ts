import { isJavaScript } from "./is-java-script.ts";
import { withPlainQuotes } from "./perl-quotes.ts";

/** A token of a program in any of the scripting languages. */
export interface ProgramToken {
	readonly kind: "string" | "backticks" | "word" | "sign";
	/** The value of a string, the text of anything else. */
	readonly text: string;
	readonly start: number;
}

/** Stands for what a string gets from a variable. */
export const HOLE = "\uFFFC";

const TOKEN =
	/("""[\s\S]*?"""|'''[\s\S]*?''')|("(?:[^"\\]|\\[\s\S])*"|'(?:[^'\\]|\\[\s\S])*')|(`(?:[^`\\]|\\[\s\S])*`|(?:%x|\bqx)(?:\([^)]{0,2000}\)|\{[^}]{0,2000}\}|\[[^\]]{0,2000}\]|\/[^/]{0,2000}\/))|(%w\[[^\]]{0,2000}\]|%w\([^)]{0,2000}\)|\bqw\([^)]{0,2000}\))|([A-Za-z_$@\uFFFC][\w$.:\uFFFC]*|\d+)|(\s+)|([\s\S])/g;

/** Splits a program into strings, words and signs. Comments are read like code: that only makes it stricter. */
export function programTokens(source: string, language = ""): readonly ProgramToken[] {
	const tokens: ProgramToken[] = [];
	const plain = language.startsWith("perl") ? withPlainQuotes(source) : source;
	for (const match of plain.matchAll(TOKEN)) {
		const [text, long, string, backticks, list, word, blank] = match;
		const start = match.index;
		if (blank !== undefined) continue;
		if (list !== undefined) tokens.push(...wordList(list, start));
		else if (long !== undefined)
			tokens.push({ kind: "string", text: unescaped(long, 3, language), start });
		else if (string !== undefined) {
			tokens.push({ kind: "string", text: unescaped(string, 1, language), start });
		} else if (backticks !== undefined) {
			const quoted = backticks.replace(/^(?:%x|qx)/, "");
			tokens.push({ kind: "backticks", text: unescaped(quoted, 1, language), start });
		} else tokens.push({ kind: word === undefined ? "sign" : "word", text, start });
	}
	return tokens;
}

/** `%w[gh pr create]` is a list of strings. */
function wordList(source: string, start: number): readonly ProgramToken[] {
	const words = source.slice(3, -1).trim().split(/\s+/);
	return words.flatMap((text, index): readonly ProgramToken[] => {
		const token: ProgramToken = { kind: "string", text, start };
		return index === 0 ? [token] : [{ kind: "sign", text: ",", start }, token];
	});
}

/** Behind a `$` or `#` that fills in nothing. */
const ESCAPED = "\uE002";

const NAMED: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0" };

/** Escapes become characters, placeholders (`${x}`, `#{x}`, `{x}`) become holes where the language fills them. */
function unescaped(quoted: string, marks: number, language: string): string {
	const plain = quoted
		.slice(marks, -marks)
		.replace(language.startsWith("perl") ? /(?!)/ : /\\(?:\r?\n|\u2028|\u2029)/g, "")
		.replace(
			/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|[xu]\{([0-9a-fA-F]+)\}|U([0-9a-fA-F]{8})|([0-7]{2,3})|([\s\S]))/g,
			(
				_,
				hex: string,
				unicode: string,
				braced: string,
				long: string,
				octal: string,
				other: string,
			) => {
				const code = hex ?? unicode ?? braced ?? long;
				if (code !== undefined) return character(Number.parseInt(code, 16));
				if (octal !== undefined) return character(Number.parseInt(octal, 8));
				return NAMED[other] ?? (/[$#]/.test(other) ? `${other}${ESCAPED}` : other);
			},
		);
	const filled = isFilled(quoted.charAt(0), language)
		? withoutVariables(plain.replace(/[$#]\{[^{}]*\}/g, HOLE), language)
		: plain;
	const whole = filled.replaceAll(ESCAPED, "");
	return /^(?:py|$)/.test(language) ? whole.replace(/\{[A-Za-z_][\w.]*\}/g, HOLE) : whole;
}

/** Perl and PHP put a variable where its bare name stands. */
function withoutVariables(text: string, language: string): string {
	return /^(?:perl|php)/.test(language)
		? text.replace(/^[$@][A-Za-z_]\w*(?:\[[^\]]*\])?$/, HOLE)
		: text;
}

/** Whether a language fills `${x}` or `#{x}` into a text in such quotes. */
function isFilled(quote: string, language: string): boolean {
	if (/awk$|^py/.test(language)) return false;
	if (isJavaScript(language)) return quote === "`";
	return quote !== "'";
}

function character(code: number): string {
	return code <= 0x10ffff ? String.fromCodePoint(code) : HOLE;
}
