import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { literalStart } from "../../text/literal.ts";

/** A subcommand word with the arguments that are left without it. */
export interface Subcommand {
	readonly word: Argument;
	readonly args: readonly Argument[];
}

/**
 * The subcommand as cobra finds it: the first word that is no option and not the value of an option, where every
 * option that is not a known switch takes the next word as its value.
 */
export function findSubcommand(
	args: readonly Argument[],
	switches: ReadonlySet<string>,
): Subcommand | undefined {
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? argumentOf([]);
		const start = literalStart(arg.text);
		if (wordOf(arg) === "--") return undefined;
		if (takesNext(start, switches)) index += 1;
		else if (!start.startsWith("-") && wordOf(arg) !== "") {
			return { word: arg, args: [...args.slice(0, index), ...args.slice(index + 1)] };
		}
	}
	return undefined;
}

function takesNext(start: string, switches: ReadonlySet<string>): boolean {
	if (!start.startsWith("-") || start.includes("=") || switches.has(start)) return false;
	return start.startsWith("--") || start.length === 2;
}
