import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { allElements } from "./array-elements.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandSimple } from "./expand-simple.ts";
import { findVariable, lookUp } from "./look-up.ts";

/**
 * `${!name}`: the value of the variable whose name `name` holds. `${!list[@]}`: the keys of a list. `${!start*}`: the
 * names of the variables that start so.
 */
export function indirectValue(
	machine: Machine,
	part: ParameterExpansionPart,
	place: Place,
): readonly Text[] {
	const { index, operation, parameter } = part;
	const unknown: Text = [machine.unknowns.create({ source: part.text, printed: true })];
	if (operation?.type === "Names") return namesFrom(parameter, place) ?? [unknown];
	if (index !== undefined) return keysOf(parameter, place) ?? [unknown];
	const value = lookUp(machine, parameter, place);
	evaluateArithmetic(machine, value, place);
	const name = literalOf(value);
	return name === undefined ? [unknown] : namedValue(machine, name, place);
}

/** What the text of a variable names: a variable, an element of a list, or all of it. */
function namedValue(machine: Machine, name: string, place: Place): readonly Text[] {
	const [, list, key = ""] = /^(\w+)\[(.+)\]$/s.exec(name) ?? [];
	if (list === undefined) return expandSimple(machine, `$${name}`, place).texts;
	if (/^[@*]$/.test(key)) return allElements(machine, list, place);
	const variable = findVariable(list, place);
	const options = variable?.kind === "array" ? [...variable.items.values()] : [];
	const item = variable?.kind === "array" ? variable.items.get(key) : undefined;
	return [item ?? [machine.unknowns.create({ source: `$${list}`, options, printed: true })]];
}

function keysOf(name: string, place: Place): readonly Text[] | undefined {
	const variable = findVariable(name, place);
	if (variable?.kind !== "array") return undefined;
	const keys = [...variable.items.keys()];
	return keys.some((key) => key.startsWith("?")) ? undefined : keys.map(literal);
}

function namesFrom(start: string, { scope }: Place): readonly Text[] | undefined {
	const names = [...scope.variables.peek().keys()].filter((name) => name.startsWith(start));
	return names.length === 0 ? undefined : names.map(literal);
}
