import type { Argument } from "../machine/argument.ts";
import type { Machine } from "../machine/machine.ts";
import { literal, literalOf } from "../text/literal.ts";
import { showText } from "../text/show-text.ts";
import type { Text } from "../text/text.ts";

/** What the words of a command show: in place of a pattern the names of files, or the pattern as it is. */
export function shownNames(machine: Machine, args: readonly Argument[]): readonly Text[] {
	return args.map(({ text }) => {
		if (!text.some((piece) => piece.kind === "glob")) return text;
		const options = [literal(literalOf(text) ?? showText(text))];
		return [machine.unknowns.create({ source: showText(text), options, printed: true })];
	});
}
