import type { ProgramToken } from "./program-tokens.ts";
import { HOLE } from "./program-tokens.ts";

const PRINTING = /^(?:print|puts|say|echo|console\.log|process\.stdout\.write|sys\.stdout\.write)$/;

/**
 * What a program prints that does nothing but print one string: `print("…")`, `console.log("…")`, `BEGIN{print "…"}`;
 * undefined for any other program.
 */
export function printedText(tokens: readonly ProgramToken[]): string | undefined {
	const meant = tokens.filter(({ kind, text }) => kind !== "sign" || !/^[(){};]$/.test(text));
	const [first, second, third, ...rest] = meant;
	if (second === undefined && first?.kind === "string") return `${first.text}\n`;
	const isAwk = first?.text === "BEGIN";
	const [callee, string, more] = isAwk ? [second, third, rest[0]] : [first, second, third];
	if (more !== undefined || callee?.kind !== "word" || !PRINTING.test(callee.text))
		return undefined;
	if (string?.kind !== "string" || string.text.includes(HOLE)) return undefined;
	return `${string.text}\n`;
}
