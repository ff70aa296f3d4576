import type { Assignment } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { expandText } from "./expand-text.ts";

/** `name=value` as an argument of `export`, `alias` or `env`; of a list, whose value is assigned apart, the name. */
export function assignmentText(machine: Machine, assignment: Assignment, place: Place): Text {
	const { name, value } = assignment;
	if (value.type === "ArrayValue") return literal(name);
	const index = assignment.index === undefined ? "" : `[${assignment.index.text}]`;
	const operator = assignment.append === true ? "+=" : "=";
	return joinTexts([literal(`${name}${index}${operator}`), expandText(machine, value, place)]);
}
