import { isKnown } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { readOptions } from "../words/read-options.ts";
import type { Refusal } from "../words/refusal.ts";

const OPTIONS = optionRule(
	"-F: -v: --field-separator: --assign: --posix --traditional --re-interval",
);

/** awk prints, unless its program redirects, runs or loads something. */
export function judgeAwk(args: readonly string[]): Refusal | undefined {
	const read = readOptions(args, OPTIONS);
	if ("refusal" in read) return read.refusal;
	const [program = ""] = read.operands;
	if (!isKnown(program)) {
		return { word: program, why: "is a program that is not known", isUnclear: true };
	}
	return redirects(program)
		? { word: program, why: "may write, run or load something in awk" }
		: undefined;
}

/**
 * `|`, `@`, `system` and a `>` behind the first brace; one in front of all of them compares. A
 * string may hold any of them, which then is refused too.
 */
function redirects(program: string): boolean {
	const text = program.replaceAll("||", "");
	if (/[|@]|\\\n|\bsystem\b|\/inet/.test(text)) return true;
	const brace = text.indexOf("{");
	return brace >= 0 && text.includes(">", brace);
}
