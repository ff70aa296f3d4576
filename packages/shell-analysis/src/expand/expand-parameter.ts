import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { applyOperation } from "./apply-operation.ts";
import { allElements, arrayElement } from "./array-elements.ts";
import { evaluateArithmetic } from "./evaluate-arithmetic.ts";
import { expandSimple } from "./expand-simple.ts";
import { lookUp } from "./look-up.ts";
import type { WordAtom } from "./word-atom.ts";
import { zshExpansion } from "./zsh-expansion.ts";

/** `${…}` in all its forms. */
export function expandParameter(
	machine: Machine,
	part: ParameterExpansionPart,
	place: Place,
): readonly WordAtom[] {
	if (part.parameter === "") return [zshExpansion(machine, part, place)];
	const texts = baseValue(machine, part, place);
	if (part.prefix === "#") return [{ texts: [lengthOf(machine, part, texts)], quoted: false }];
	const { operation } = part;
	if (operation === undefined) return [{ texts, quoted: false }];
	return [{ texts: applyOperation(machine, { part, operation, texts, place }), quoted: false }];
}

function baseValue(machine: Machine, part: ParameterExpansionPart, place: Place): readonly Text[] {
	if (part.prefix === "!") return indirectValue(machine, part, place);
	if (part.index !== undefined) return arrayElement(machine, part, place);
	return expandSimple(machine, `$${part.parameter}`, place).texts;
}

/** `${!name}`: the value of the variable whose name `name` holds. */
function indirectValue(
	machine: Machine,
	part: ParameterExpansionPart,
	place: Place,
): readonly Text[] {
	const name =
		part.operation?.type === "Names" || part.index !== undefined
			? undefined
			: literalOf(lookUp(machine, part.parameter, place));
	if (part.index === undefined) {
		evaluateArithmetic(machine, lookUp(machine, part.parameter, place), place);
	}
	if (name === undefined) return [[machine.unknowns.create({ source: part.text })]];
	const array = /^(\w+)\[[@*]\]$/.exec(name)?.[1];
	if (array !== undefined) return allElements(machine, array, place);
	return expandSimple(machine, `$${name}`, place).texts;
}

function lengthOf(machine: Machine, part: ParameterExpansionPart, texts: readonly Text[]): Text {
	if (part.index?.value === "@") return literal(String(texts.length));
	const value = literalOf(joinTexts(texts, " "));
	if (value === undefined) return [machine.unknowns.create({ source: part.text })];
	return literal(String(value.length));
}
