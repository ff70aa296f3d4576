import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, argumentOf, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { splitLines } from "../../text/split-lines.ts";
import type { Text } from "../../text/text.ts";
import { appendOutput } from "../../walk/append-output.ts";
import type { Call } from "../call.ts";
import { joinArguments } from "../quote-arguments.ts";
import { fillTemplate, hasMark } from "./fill-template.ts";

const RULES: FlagRules = {
	valued: valuedFlags({
		other:
			`-j --jobs -n -N --max-args -L -S --sshlogin -a --arg-file -C --colsep -I --delay --timeout --joblog
--retries --results --tmpdir --halt --load`
				.split(/\s+/)
				.join(" "),
	}),
	interspersed: false,
};
const MOST_RUNS = 64;

/** GNU `parallel`: the command with each argument after `:::`, or each line of input, as a shell script. */
export function runParallel(call: Call): Text {
	const { machine, place } = call;
	const { operands } = parseFlags(call.args, RULES);
	const split = operands.findIndex((operand) => /^:::\+?$/.test(wordOf(operand) ?? ""));
	const command = split < 0 ? operands : operands.slice(0, split);
	const values =
		split < 0 ? splitLines(place.stdin).map(argumentOf) : valuesOf(operands.slice(split + 1));
	let output: Text = [];
	for (const value of values.length > MOST_RUNS ? [anyOf(call, values)] : values) {
		const script = joinArguments(fill(command, value));
		output = appendOutput(machine, output, machine.runScript(script, inside(place, "parallel")));
	}
	return output;
}

function anyOf({ machine }: Call, values: readonly Argument[]): Argument {
	const options = values.map((value) => value.text);
	return argumentOf([machine.unknowns.create({ source: "parallel input", options, open: false })]);
}

function valuesOf(args: readonly Argument[]): readonly Argument[] {
	return args.filter((argument) => !/^:::\+?$/.test(wordOf(argument) ?? ""));
}

function fill(command: readonly Argument[], value: Argument): readonly Argument[] {
	if (!command.some((argument) => hasMark(argument, "{}"))) return [...command, value];
	return command.map((argument) => fillTemplate(argument, "{}", value.text));
}
