import { wordOf } from "../../machine/argument.ts";
import type { Text } from "../../text/text.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { leaf } from "../leaf.ts";

/** `set -- a b` and `set a b` give the positional parameters; options do not. */
export function runSet(call: Call): Text {
	const { args, place } = call;
	if (args.length === 0) return leaf(call);
	let index = 0;
	while (index < args.length) {
		const word = wordOf(args[index]);
		if (word === "--") {
			place.scope.positional = args.slice(index + 1).map((argument) => argument.text);
			return leaf(call, undefined, []);
		}
		if (word === undefined || !/^[-+]/.test(word)) break;
		if (/^-[a-zA-Z]*H/.test(word)) return expandHistory(call);
		if (/^-o$/.test(word) && wordOf(args[index + 1]) === "histexpand") return expandHistory(call);
		index += /^[-+]\w*o$/.test(word) ? 2 : 1;
	}
	if (index < args.length) {
		place.scope.positional = args.slice(index).map((argument) => argument.text);
	}
	return leaf(call, undefined, []);
}

/** `shift`: drops the first positional parameters. */
export function runShift(call: Call): Text {
	const { scope } = call.place;
	const count = Number(wordOf(call.args[0]) ?? "1");
	scope.positional = Number.isNaN(count) ? undefined : scope.positional?.slice(count);
	return leaf(call, undefined, []);
}

function expandHistory(call: Call): Text {
	const why = "turns on history expansion, which makes other commands of what is written";
	return leaf(call, undecidable("dynamic", "set -H", why));
}
