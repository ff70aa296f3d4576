import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import type { Text } from "../text/text.ts";
import { expandText } from "./expand-text.ts";
import { lookUp } from "./look-up.ts";
import type { WordAtom } from "./word-atom.ts";

/**
 * Forms without a parameter name, which bash refuses and zsh does not: `${=name}` and `${(z)name}` are the words of
 * the variable, `${:-text}` is the text.
 */
export function zshExpansion(
	machine: Machine,
	part: ParameterExpansionPart,
	place: Place,
): WordAtom {
	const options: Text[] = [];
	const name = /([A-Za-z_]\w*)[^\w]*$/.exec(part.text)?.[1];
	if (name !== undefined) options.push(lookUp(machine, name, place));
	if (part.operation?.type === "Default") {
		options.push(expandText(machine, part.operation.operand, place));
	}
	return { texts: [[machine.unknowns.create({ source: part.text, options })]], quoted: false };
}
