import { wordOf } from "../../machine/argument.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `shopt -s extdebug` lets a trap decide which commands run; other options change less. */
export function runShopt(call: Call): Text {
	if (!call.args.some((argument) => wordOf(argument) === "extdebug")) {
		return leaf(call, undefined, []);
	}
	const why = "lets a trap leave out commands, so that nobody knows what runs";
	return leaf(call, undecidable("dynamic", "extdebug", why), []);
}
