import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { wordOf } from "../../machine/argument.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

const RULES: FlagRules = {
	valued: valuedFlags({ other: "-w --wait --timeout -E --conflict-exit-code" }),
	interspersed: false,
};

/** `flock file command…` and `flock file -c script`. */
export function runFlock(call: Call): Text {
	const { machine, place } = call;
	const [, ...command] = parseFlags(call.args, RULES).operands;
	const inner = inside(place, "flock", { scope: forkScope(place.scope) });
	const [first, script] = command;
	if (script !== undefined && /^(?:-c|--command)$/.test(wordOf(first) ?? "")) {
		return machine.runScript(script.text, inner);
	}
	return command.length === 0 ? leaf(call) : machine.runCommand(command, inner);
}
