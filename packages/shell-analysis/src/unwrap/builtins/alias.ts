import { wordOf } from "../../machine/argument.ts";
import { literalStart } from "../../text/literal.ts";
import { dropCharacters } from "../../text/slice-text.ts";
import type { Text } from "../../text/text.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `alias name=text`: remembered; by itself it runs nothing. */
export function runAlias(call: Call): Text {
	for (const { text } of call.args) {
		const name = /^([^=\s]+)=/.exec(literalStart(text))?.[1];
		if (name !== undefined)
			call.place.scope.aliases.set(name, dropCharacters(text, name.length + 1));
	}
	return leaf(call);
}

/** `hash -p path name`: `name` runs the program at `path`. */
export function runHash(call: Call): Text {
	const at = call.args.findIndex((argument) => wordOf(argument) === "-p");
	const name = wordOf(call.args[at + 2]);
	const path = call.args[at + 1];
	if (at >= 0 && name !== undefined && path !== undefined) {
		call.place.scope.aliases.set(name, path.text);
	}
	return leaf(call);
}
