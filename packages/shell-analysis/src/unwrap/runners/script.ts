import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { runInput } from "../programs/run-input.ts";

const RULES: FlagRules = {
	valued: valuedFlags({
		script: "-c --command",
		other:
			"-B -E -I -m -O -o -T --echo --log-in --log-io --log-out --log-timing --logging-format --output-limit",
	}),
	interspersed: true,
};

/** `script -c command file` (Linux), `script file command…` (BSD), and `script` for a recorded shell. */
export function runScriptCommand(call: Call): Text {
	const { machine, place } = call;
	const flags = parseFlags(call.args, RULES);
	const script = flags.values.get("script")?.at(-1);
	const inner = inside(place, "script", { scope: forkScope(place.scope) });
	if (script !== undefined) return machine.runScript(script.text, inner);
	const command = parseFlags(call.args, { ...RULES, interspersed: false }).operands.slice(1);
	if (command.length > 0) return machine.runCommand(command, inner);
	return isOn(flags, "--version", "-V", "--help", "-h") ? leaf(call) : runInput(call);
}
