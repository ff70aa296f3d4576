import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { type Argument, wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import { literalStart } from "../../text/literal.ts";
import { showText } from "../../text/show-text.ts";
import type { Text } from "../../text/text.ts";
import type { FoundCommand } from "../../verdict/found-command.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { programName } from "../program-name.ts";
import { joinArguments } from "../quote-arguments.ts";
import { isTelling, trial } from "../trial.ts";
import { findInTail } from "./find-in-tail.ts";
import { isTarget } from "./targets.ts";

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

/** A whole creation, not the start of a sentence about one: nothing follows, an operator, or an option. */
const CREATION =
	/^\s*(?:\S*\/)?(?:gh\s+(?:-\S+\s+){0,4}pr\s+(?:create|new)|hub\s+pull-request)\s*(?:$|[;&|#\n]|-)/;

/** The operands of a program without a rule that are a creation as they stand: it may run them. */
export function creatingOperands(call: Call): readonly FoundCommand[] {
	const known = call.args.findIndex(({ text }) => isTarget(programName(text) ?? ""));
	const own = known < 0 ? call.args : call.args.slice(0, known);
	const operands = own.filter(({ text }, index) => {
		const before = literalStart(call.args[index - 1]?.text ?? []);
		return !before.startsWith("-") && CREATION.test(showText(text));
	});
	return call.place.isSupposed || operands.length === 0 ? [] : stringFindings(call, operands);
}
