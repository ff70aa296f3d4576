import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { isFilledByShell } from "../text/unknowns.ts";
import { computeText } from "./compute-arithmetic.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandText } from "./expand-text.ts";
import { findVariable, lookUp } from "./look-up.ts";

/** Every element of an array; of another variable its one value. */
export function allElements(machine: Machine, name: string, place: Place): readonly Text[] {
	const variable = findVariable(name, place);
	if (variable?.kind === "array") return [...variable.items.values()];
	const { positional } = place.scope;
	if (name === "BASH_ARGV" && positional !== undefined) return positional.toReversed();
	return [lookUp(machine, name, place)];
}

/** `${name[index]}`. When the index is not known, it may be any element. */
export function arrayElement(
	machine: Machine,
	part: ParameterExpansionPart,
	place: Place,
): readonly Text[] {
	const { index, parameter } = part;
	if (index === undefined) return [];
	if (/^[@*]$/.test(index.value)) return allElements(machine, parameter, place);
	const variable = findVariable(parameter, place);
	const subscript = expandText(machine, index, place);
	evaluateArithmetic(machine, subscript, place);
	const isList = variable?.kind === "array" && variable.items.has(literalOf(subscript) ?? "");
	const number = isList ? undefined : computeText(machine, subscript, place);
	const key = number === undefined ? literalOf(subscript) : String(number);
	if (variable?.kind !== "array") {
		if (key === "0") return [lookUp(machine, parameter, place)];
		const words = parameter === "BASH_ARGV" ? (place.scope.positional ?? []) : [];
		return [unknownElement(machine, part, words)];
	}
	const items = [...variable.items.values()];
	const item = key === undefined ? undefined : (variable.items.get(key) ?? fromEnd(items, key));
	return [item ?? unknownElement(machine, part, items)];
}

function fromEnd(items: readonly Text[], key: string): Text | undefined {
	return /^-\d+$/.test(key) ? items.at(Number(key)) : undefined;
}

function unknownElement(
	machine: Machine,
	part: ParameterExpansionPart,
	options: readonly Text[],
): Text {
	const printed = isFilledByShell(part.parameter);
	const hinted = printed && machine.mention.isSpelled();
	return [machine.unknowns.create({ source: part.text, options, printed, hinted })];
}
