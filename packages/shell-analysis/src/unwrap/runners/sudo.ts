import { type FlagRules, parseFlags } from "../../flags/parse-flags.ts";
import { isOn } from "../../flags/read-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";
import { runInput } from "../programs/run-input.ts";
import { enterFolder, takeAssignments } from "./env.ts";

const RULES: FlagRules = {
	valued: valuedFlags({
		folder: "-D --chdir",
		other: `-u -g -h -p -C -r -t -T -U -R --user --group --host --prompt --close-from --role --type
--command-timeout --other-user --chroot`
			.split(/\s+/)
			.join(" "),
	}),
	interspersed: false,
};

/** `sudo` and `doas`: a command, or with `-i` and `-s` alone a shell. */
export function runSudo(call: Call): Text {
	const flags = parseFlags(call.args, RULES);
	const here = inside(call.place, call.name, { scope: forkScope(call.place.scope) });
	enterFolder(here, flags.values.get("folder")?.at(-1));
	const rest = takeAssignments(call, flags.operands, here);
	if (rest.length > 0) return call.machine.runCommand(rest, here);
	return isOn(flags, "-i", "-s", "--login", "--shell") ? runInput(call) : leaf(call);
}
