import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { runInput } from "../programs/run-input.ts";
import { joinArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";
import { findInTail } from "./find-in-tail.ts";

const WATCH = { valued: valuedFlags({ other: "-n --interval -q --equexit" }), interspersed: false };

/** `watch command…`: the words, joined by blanks, are a script. */
export function runJoined(call: Call): Text {
	const { machine, place, name } = call;
	const { operands } = parseFlags(call.args, WATCH);
	const inner = inside(place, name, { scope: forkScope(place.scope) });
	return machine.runScript(joinArguments(operands), inner);
}

/** `concurrently 'a' 'b'`: every argument of several words is a script; the arguments may be a command too. */
export function runEachString(call: Call): Text {
	const findings = [...findInTail(call), ...stringFindings(call, call.args)];
	call.machine.found.push(...findings);
	return leaf(call);
}

/** What the arguments of several words would do as scripts. */
export function stringFindings(call: Call, args: readonly Argument[]): readonly FoundCommand[] {
	const { machine, place, name } = call;
	return args.flatMap((argument) => {
		if (!/\s/.test(wordOf(argument) ?? " ")) return [];
		const inner = inside(place, name, { scope: forkScope(place.scope), stdin: [] });
		return trial(machine, () => machine.runScript(argument.text, inner)).filter(isTelling);
	});
}

/** `at now`: standard input is a script for later. */
export function runAt(call: Call): Text {
	return runInput(call);
}
