import { parseFlags } from "../flags/parse-flags.ts";
import { wordOf } from "../machine/argument.ts";
import { joinTexts } from "../text/join-texts.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";
import type { Call } from "../unwrap/call.ts";
import { leaf } from "../unwrap/leaf.ts";

/** `cat`: standard input, or the files. */
export function printCat(call: Call): Text {
	return leaf(call, undefined, inputOf(call));
}

/** What a filter reads: its file operands one after the other, else standard input. */
export function inputOf({ machine, args, place }: Call): Text {
	const { operands } = parseFlags(args, { valued: new Map(), interspersed: true });
	if (operands.length === 0) return place.stdin;
	return joinTexts(
		operands.map((file) => {
			if (wordOf(file) === "-") return place.stdin;
			const source = showText(file.text);
			const hinted = machine.isTooLarge(file.text, place);
			return machine.fileText(file.text, place) ?? [machine.unknowns.create({ source, hinted })];
		}),
	);
}
