import { expandPrompt } from "../../expand/expand-prompt.ts";
import { parseFlags } from "../../flags/parse-flags.ts";
import { valuedFlags } from "../../flags/valued-flags.ts";
import { inside } from "../../machine/place.ts";
import { forkScope } from "../../scope/scope.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

const VALUED = valuedFlags({
	command: "-C",
	function: "-F",
	words: "-W",
	other: "-A -G -P -S -V -X -o",
});

/** `compgen`: runs the command of `-C` and the function of `-F`, and expands the words of `-W`. */
export function runCompgen(call: Call): Text {
	const { machine, place } = call;
	const { values } = parseFlags(call.args, { valued: VALUED, interspersed: true });
	for (const { text } of [...(values.get("command") ?? []), ...(values.get("function") ?? [])]) {
		const inner = inside(place, "compgen", { scope: forkScope(place.scope), stdin: [] });
		machine.runScript(text, inner);
	}
	for (const { text } of values.get("words") ?? []) {
		expandPrompt(machine, { text, label: "compgen -W" }, place);
	}
	return leaf(call);
}
