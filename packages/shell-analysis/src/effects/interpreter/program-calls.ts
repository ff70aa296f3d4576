import { HOLE, type ProgramToken } from "./program-tokens.ts";

/** A call in a program, with the texts of its arguments; a hole stands for what is not a string. */
export interface ProgramCall {
	/** The name before the parenthesis, or before a string without one. */
	readonly callee: string;
	readonly elements: readonly string[];
}

const OPENING = new Set(["(", "[", "{"]);
const CLOSING = new Set([")", "]", "}"]);

/** The calls of some functions: `name(…)`, and `name "…"` as Ruby, Perl and others allow; backticks may be commands. */
export function programCalls(
	tokens: readonly ProgramToken[],
	isMeant: (callee: string) => boolean,
	areCommands = false,
): readonly ProgramCall[] {
	const calls: ProgramCall[] = [];
	const read = areCommands ? tokens.map(asOutput) : tokens;
	for (const [index, token] of tokens.entries()) {
		const next = tokens[index + 1];
		if (token.kind !== "word" || next === undefined || !isMeant(token.text)) continue;
		if (next.text === "(" && next.kind === "sign") {
			calls.push({ callee: token.text, elements: elementsFrom(read, index + 2, 1) });
		} else if (opensArguments(next)) {
			calls.push({ callee: token.text, elements: elementsFrom(read, index + 1, 0) });
		}
	}
	return calls;
}

/** A command in backticks stands for what it prints. */
function asOutput(token: ProgramToken): ProgramToken {
	return token.kind === "backticks" ? { ...token, kind: "word", text: HOLE } : token;
}

/** What stands behind a function of Perl or Ruby that is called without parentheses. */
function opensArguments({ kind, text }: ProgramToken): boolean {
	return kind === "string" || kind === "backticks" || text === "*" || /^[$@]\w/.test(text);
}

/** The strings that belong to no call that only prints, matches or stores them. */
export function looseStrings(
	tokens: readonly ProgramToken[],
	isInert: (callee: string) => boolean,
): readonly (readonly string[])[] {
	const callees: string[] = [];
	const groups: string[][] = [];
	let isOpen = false;
	for (const [index, token] of tokens.entries()) {
		if (token.kind === "sign" && OPENING.has(token.text)) {
			const before = tokens[index - 1];
			callees.push(token.text === "(" && before?.kind === "word" ? before.text : "");
			isOpen &&= token.text === "[" && before?.text === ",";
		} else if (token.kind === "sign" && CLOSING.has(token.text)) {
			callees.pop();
			isOpen = false;
		} else if (token.kind === "string" && !callees.some(isInert)) {
			const previous = tokens[index - 1];
			const isStart = !isOpen || previous?.kind === "word" || previous?.text === "=";
			if (isStart) groups.push([]);
			appendString(groups, token.text, previous);
			isOpen = true;
		} else if (token.text !== "," && token.text !== "+" && token.text !== ".") isOpen = false;
	}
	return groups;
}

function appendString(groups: string[][], text: string, previous: ProgramToken | undefined): void {
	const group = groups.at(-1);
	if (group === undefined) return;
	const isJoined = previous?.text === "+" || previous?.text === "." || previous?.kind === "string";
	const last = group.pop();
	if (last !== undefined && isJoined) group.push(last + text);
	else group.push(...(last === undefined ? [] : [last]), text);
}

/** The arguments up to the closing parenthesis, or to the end of the statement; lists are flattened. */
function elementsFrom(
	tokens: readonly ProgramToken[],
	from: number,
	parentheses: number,
): readonly string[] {
	const elements: string[] = [];
	let depth = parentheses;
	let current: string | undefined;
	for (const token of tokens.slice(from, from + 400)) {
		if (token.kind === "sign") {
			if (OPENING.has(token.text)) depth += 1;
			if (CLOSING.has(token.text)) depth -= 1;
			if (depth < parentheses || (parentheses === 0 && token.text === ";")) break;
			if (token.text !== ",") continue;
			if (current !== undefined) elements.push(current);
			current = undefined;
		} else if (!token.text.endsWith(":") || token.kind !== "word") {
			const text = token.kind === "word" ? HOLE : token.text;
			current =
				isHole(text) && current !== undefined
					? withHole(current, token.text)
					: (current ?? "") + text;
		}
	}
	return current === undefined ? elements : [...elements, current];
}

function isHole(text: string): boolean {
	return text === HOLE;
}

/** A method on a string, as in `"…".split()`, does not make it unknown. */
function withHole(current: string, word: string): string {
	return /^\.?(?:split|strip|trim|encode|shellsplit|freeze|to_s|toString|lower|toLowerCase)$/.test(
		word,
	) || word.startsWith(".")
		? current
		: current + HOLE;
}
