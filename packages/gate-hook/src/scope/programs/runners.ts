import { HOLE } from "../words/hole.ts";
import { type OptionRule, optionRule } from "../words/option-rule.ts";
import { rulesFor } from "../words/program-rules.ts";
import { readOptions } from "../words/read-options.ts";
import type { JudgeCommand, ProgramRule, Refusal } from "../words/refusal.ts";

const TIMEOUT = optionRule("-v -k: -s: --kill-after: --signal: --foreground --preserve-status");
const NICE = optionRule("-n: --adjustment:");
const XARGS =
	optionRule(`-0rtx -n: -I: -P: -L: -d: -s: --null --no-run-if-empty --verbose --max-args:
	--max-procs: --max-lines: --delimiter: --max-chars:`);

/** Programs that run a command in their arguments, which is judged as if it stood alone. */
export const RUNNERS: readonly (readonly [string, ProgramRule])[] = [
	...rulesFor("timeout", (args, judge) => judgeRest(readLeading(args, TIMEOUT), 1, judge)),
	...rulesFor("nice", (args, judge) => judgeRest(readLeading(args, NICE), 0, judge)),
	...rulesFor("xargs", judgeXargs),
];

function judgeRest(read: Leading, operands: number, judge: JudgeCommand): Refusal | undefined {
	return "refusal" in read ? read.refusal : judge(read.rest.slice(operands));
}

/** What it reads from its input becomes words of the command. */
function judgeXargs(args: readonly string[], judge: JudgeCommand): Refusal | undefined {
	const read = readLeading(args, XARGS);
	if ("refusal" in read) return read.refusal;
	const command = read.rest.length === 0 ? ["echo"] : read.rest;
	const mark = replaceMark(args.slice(0, args.length - read.rest.length));
	if (mark === undefined || !command.some((word) => word.includes(mark))) {
		return judge([...command, HOLE]);
	}
	return judge(command.map((word) => word.replaceAll(mark, HOLE)));
}

function replaceMark(options: readonly string[]): string | undefined {
	const at = options.findIndex((word) => /^-[0rtx]*I/.test(word));
	if (at < 0) return undefined;
	const joined = options[at]?.replace(/^-[0rtx]*I/, "");
	return joined === "" ? options[at + 1] : joined;
}

type Leading = { readonly rest: readonly string[] } | { readonly refusal: Refusal };

/** These programs take options only in front of the command. */
function readLeading(args: readonly string[], rule: OptionRule): Leading {
	for (let count = 1; count <= args.length; count += 1) {
		const read = readOptions(args.slice(0, count), rule);
		if ("refusal" in read) return read;
		if (read.operands.length > 0) return { rest: args.slice(count - 1) };
		if (args[count - 1] === "--") return { rest: args.slice(count) };
	}
	return { rest: [] };
}
