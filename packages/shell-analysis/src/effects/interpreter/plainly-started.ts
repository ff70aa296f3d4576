import { isRunningCallee } from "./program-markers.ts";
import type { ProgramToken } from "./program-tokens.ts";

/** Programs to which the words behind them are text. */
const TAKING_TEXT = /^(?:(?:\/usr)?\/bin\/)?(?:git|echo|printf|[ef]?grep|rg)$/;
const OPTION = /^(?:check|text|capture_output|cwd|encoding|stdio|universal_newlines|timeout)[=:]?$/;
const SIGN = /^[()[\]{},:=]$/;

/** Whether the words behind a program are only text to it. */
export function takesText(program: string): boolean {
	return TAKING_TEXT.test(program);
}

/**
 * Whether a list of strings stands in a call that starts a program to which they are text: `run(["git", "commit",
 * "-m", "…"], check=True)`. Nothing else may stand in the call, or its words could mean something else.
 */
export function isPlainlyStarted(
	tokens: readonly ProgramToken[],
	group: readonly string[],
): boolean {
	const [program = ""] = group;
	if (!takesText(program) || group.length < 2) return false;
	return tokens.some((token, index) => {
		const isCall = token.kind === "word" && isRunningCallee(token.text);
		if (!isCall || tokens[index + 1]?.text !== "(") return false;
		const inner = argumentsFrom(tokens, index + 2);
		if (inner === undefined || !startsWithList(inner)) return false;
		const strings = inner.flatMap(({ kind, text }) => (kind === "string" ? [text] : []));
		return group.every((text, at) => strings[at] === text) && inner.every(isUnderstood);
	});
}

/** The tokens up to the closing parenthesis of a call; undefined where another call is in it. */
function argumentsFrom(
	tokens: readonly ProgramToken[],
	from: number,
): readonly ProgramToken[] | undefined {
	const end = tokens.findIndex(
		({ kind, text }, at) => at >= from && kind === "sign" && text === ")",
	);
	const inner = end < 0 ? undefined : tokens.slice(from, end);
	return inner?.some(({ kind, text }) => kind === "sign" && text === "(") ? undefined : inner;
}

/** `["git", …]`, or `"git", […]`: a list that is not indexed. */
function startsWithList(inner: readonly ProgramToken[]): boolean {
	const opened = inner.findIndex(({ kind, text }) => kind === "sign" && text === "[");
	const closed = inner.findIndex(({ kind, text }) => kind === "sign" && text === "]");
	if (opened < 0 || closed < opened) return false;
	const isFirst = opened === 0 || (opened === 2 && inner[0]?.kind === "string");
	const isSingle = inner.filter(({ kind, text }) => kind === "sign" && text === "[").length === 1;
	const next = inner[closed + 1];
	return isFirst && isSingle && (next === undefined || next.text === ",");
}

function isUnderstood({ kind, text }: ProgramToken): boolean {
	if (kind === "string") return true;
	if (kind === "sign") return SIGN.test(text);
	return kind === "word" && (OPTION.test(text) || /^(?:True|False|true|false|\d+)$/.test(text));
}
