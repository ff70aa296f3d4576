import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { runInput } from "../programs/run-input.ts";

const RULES: FlagRules = {
	valued: valuedFlags({
		script: "-c --command --session-command",
		user: "-u --user",
		other: "-g -G -s -T -w --group --shell --supp-group --whitelist-environment",
	}),
	interspersed: true,
};

/** `su -c script`, `runuser -u user command…`, and `su` for a shell. */
export function runSu(call: Call): Text {
	const { machine, place, name } = call;
	const flags = parseFlags(call.args, RULES);
	const script = flags.values.get("script")?.at(-1);
	const inner = inside(place, name, { scope: forkScope(place.scope) });
	if (script !== undefined) return machine.runScript(script.text, inner);
	if (flags.values.has("user")) {
		const { operands } = parseFlags(call.args, { ...RULES, interspersed: false });
		return machine.runCommand(operands, inner);
	}
	return runInput(call);
}
