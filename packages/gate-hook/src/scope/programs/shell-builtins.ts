import { HOLE, isKnown } from "../words/hole.ts";
import { optionRule } from "../words/option-rule.ts";
import { anyArguments, rulesFor } from "../words/program-rules.ts";
import { readOptions } from "../words/read-options.ts";
import type { ProgramRule, Refusal } from "../words/refusal.ts";

/** What a shell does itself. Nothing that sets what a later command is or reads. */
export const SHELL_BUILTINS: readonly (readonly [string, ProgramRule])[] = [
	...rulesFor(
		": true false cd echo pwd sleep seq expr type exit return break continue",
		anyArguments,
	),
	...rulesFor("command", judgeCommand),
	...rulesFor("printf", judgePrintf),
	...rulesFor("test [", judgeTest),
	...rulesFor("set", judgeSet),
	...rulesFor("read", judgeRead),
	...rulesFor("tee", judgeTee),
];

function judgeCommand(args: readonly string[]): Refusal | undefined {
	const [option = ""] = args;
	return /^-[vV]$/.test(option) ? undefined : { word: option, why: "hides which program runs" };
}

/** `-v` and `%n` set a variable, and bash evaluates an index in its name. */
function judgePrintf(args: readonly string[]): Refusal | undefined {
	const [format = ""] = args[0] === "--" ? args.slice(1) : args;
	if (!isKnown(format)) {
		return { word: format, why: "is a format that is not known", isUnclear: true };
	}
	const sets = /%[^a-zA-Z%]*n/.test(format) || (format.startsWith("-") && args[0] !== "--");
	return sets ? { word: format, why: "sets a variable" } : undefined;
}

/** `-v` and `-R` evaluate an index in the name that follows. */
function judgeTest(args: readonly string[]): Refusal | undefined {
	const index = args.find((word) => /^-[vR]$/.test(word));
	if (index !== undefined) return { word: index, why: "evaluates what follows it" };
	const open = args.find((word, at) => word.startsWith(HOLE) && !hasOperator(args, at));
	return open === undefined
		? undefined
		: { word: open, why: "may become an operator of test", isUnclear: true };
}

const OPERATOR = /^(?:-[a-zA-Z]{1,2}|==?|!=|<|>)$/;

function hasOperator(args: readonly string[], at: number): boolean {
	return [args[at - 1], args[at + 1]].some((word) => OPERATOR.test(word ?? ""));
}

/** Only how strict the shell is. */
function judgeSet(args: readonly string[]): Refusal | undefined {
	const other = args.find(
		(word) => !/^[-+](?:[eufx]*o?)$|^(?:pipefail|errexit|nounset)$/.test(word),
	);
	if (args.length === 0) return { word: "", why: "prints all variables" };
	return other === undefined ? undefined : { word: other, why: "changes how the shell reads" };
}

const READ = optionRule("-rs -d: -n: -N: -t: -u:");

/** Lower-case names are no variable that another program listens to. */
function judgeRead(args: readonly string[]): Refusal | undefined {
	const read = readOptions(args, READ);
	if ("refusal" in read) return read.refusal;
	const other = read.operands.find((word) => !/^[a-z][a-z0-9_]*$/.test(word));
	return other === undefined
		? undefined
		: { word: other, why: "is not a plain name for a variable" };
}

function judgeTee(args: readonly string[]): Refusal | undefined {
	const file = args.find((word) => word !== "/dev/null" && word !== "-a");
	return file === undefined ? undefined : { word: file, why: "would be written" };
}
