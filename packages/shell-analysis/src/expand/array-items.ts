import type { ArrayValue, Word } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { parseSource } from "../parse/parse-source.ts";
import type { Text } from "../text/text.ts";
import { evaluateVariable } from "./evaluate-arithmetic.ts";
import { expandText } from "./expand-text.ts";
import { expandWords } from "./expand-words.ts";

/** The elements of `(a b [key]=c)`, numbered from 0 or by their key. */
export function arrayItems(
	machine: Machine,
	value: ArrayValue,
	place: Place,
): ReadonlyMap<string, Text> {
	const items = new Map<string, Text>();
	for (const element of value.elements) {
		const keyed = keyedElement(element);
		if (keyed !== undefined) {
			evaluateVariable(machine, keyed.key, place);
			items.set(keyed.key, expandText(machine, keyed.value, place));
		} else for (const text of fields(machine, element, place)) items.set(String(items.size), text);
	}
	return items;
}

function fields(machine: Machine, element: Word, place: Place): readonly Text[] {
	return expandWords(machine, [element], place).flatMap((world) =>
		world.map((argument) => argument.text),
	);
}

/** `[key]=value`: parsed once more, as the assignment it is. */
function keyedElement(element: Word): { readonly key: string; readonly value: Word } | undefined {
	const match = /^\[(?:'([^']*)'|"([^"$`\\]*)"|([\w.-]+))\]=/.exec(element.text);
	if (match === null) return undefined;
	const source = `x=${element.text.slice(match[0].length)}`;
	const [statement] = parseSource(source).tree?.commands ?? [];
	if (statement?.command.type !== "Command") return undefined;
	const [assignment] = statement.command.prefix;
	if (assignment?.type !== "Assignment" || assignment.value.type !== "Word") return undefined;
	return { key: match[1] ?? match[2] ?? match[3] ?? "", value: assignment.value };
}
