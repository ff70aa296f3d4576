import type { Redirection } from "unbash";
import { setVariable } from "../expand/set-variable.ts";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { scalar } from "../scope/variable.ts";
import { literal } from "../text/literal.ts";

const FIRST_FREE = 10;

/** The number in front of a redirection; `{name}` gets a free one, which the variable then holds. */
export function descriptorNumber(
	machine: Machine,
	{ descriptor }: Redirection,
	place: Place,
): string | undefined {
	if (descriptor === undefined) return undefined;
	if (descriptor.type === "FileDescriptor") return String(descriptor.value);
	const number = String(place.scope.files.size + FIRST_FREE);
	setVariable(machine, { name: descriptor.name, variable: scalar(literal(number)) }, place);
	return number;
}
