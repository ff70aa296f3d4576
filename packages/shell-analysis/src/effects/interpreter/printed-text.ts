import type { ProgramToken } from "./program-tokens.ts";
import { HOLE } from "./program-tokens.ts";

const PRINTING = /^(?:print|puts|say|echo|console\.log|process\.stdout\.write|sys\.stdout\.write)$/;
/** Printable, and nothing that a language may fill in. */
const PLAIN = /^[\n\x20-\x24\x26-\x7e]*$/;

/**
 * What a program prints that does nothing but print one string: `print("…")`, `console.log("…")`, `BEGIN{print "…"}`;
 * undefined for any other program.
 */
export function printedText(tokens: readonly ProgramToken[], language: string): string | undefined {
	const meant = tokens.filter(({ kind, text }) => kind !== "sign" || !/^[(){};]$/.test(text));
	const isAwk = /awk$/.test(language);
	if (isAwk !== (meant[0]?.text === "BEGIN")) return undefined;
	const [first, string, ...rest] = isAwk ? meant.slice(1) : meant;
	if (string === undefined && first?.kind === "string") return `${first.text}\n`;
	if (rest.length > 0 || first?.kind !== "word" || !PRINTING.test(first.text)) return undefined;
	if (string?.kind !== "string" || string.text.includes(HOLE) || !PLAIN.test(string.text)) {
		return undefined;
	}
	return `${string.text}${endsLine(first.text, language) ? "\n" : ""}`;
}

function endsLine(callee: string, language: string): boolean {
	return (
		!callee.endsWith(".write") &&
		!(callee === "print" && /^(?:perl|php|raku)/.test(language)) &&
		callee !== "echo"
	);
}
