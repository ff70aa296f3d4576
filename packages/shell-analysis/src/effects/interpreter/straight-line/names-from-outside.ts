import { decodeText } from "./decode-string.ts";
import type { StartedProgram } from "./read-straight-line.ts";
import type { StraightLineLanguage, StraightLineValue } from "./straight-line.ts";

/** What a program gets from its command line: `sys.argv`, `@ARGV`, and the variables of `awk -v`. */
export function namesFromOutside(
	{ args }: StartedProgram,
	language: StraightLineLanguage,
): ReadonlyMap<string, StraightLineValue> {
	if (language === "awk") return variablesOf(args);
	const isCode = args[0] === "-c" || args[0] === "-e";
	if (!isCode && /^-./.test(args[0] ?? "-?")) return new Map();
	const operands = args.slice(isCode ? 2 : 1);
	const known = operands.filter((operand) => operand !== undefined);
	if (known.length < operands.length) return new Map();
	if (language === "perl") return new Map([["@ARGV", { type: "list", items: known }]]);
	if (language !== "python") return new Map();
	return new Map([["sys.argv", { type: "list", items: [args[0] ?? "", ...known] }]]);
}

/** The values of `-v`; a later assignment among the operands makes one unknown. */
function variablesOf(
	args: readonly (string | undefined)[],
): ReadonlyMap<string, StraightLineValue> {
	const names = new Map<string, StraightLineValue>();
	for (const [index, arg] of args.entries()) {
		const attached = /^-v(?=.)/.test(arg ?? "") ? arg?.slice(2) : undefined;
		const assignment = arg === "-v" ? args[index + 1] : attached;
		const [, name = "", value = ""] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(assignment ?? "") ?? [];
		if (name !== "") names.set(name, { type: "text", text: decodeText(value, "awk") });
		const isOperand = args[index - 1] !== "-v";
		const later = isOperand ? /^([A-Za-z_]\w*)=/.exec(arg ?? "")?.[1] : undefined;
		if (later !== undefined) names.delete(later);
	}
	return names;
}
