import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";
import { applyOperation } from "./apply-operation.ts";
import { arrayElement } from "./array-elements.ts";
import { expandSimple } from "./expand-simple.ts";
import { indirectValue } from "./indirect-value.ts";
import { withDefault } from "./with-default.ts";
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
	const isJoined =
		part.index?.value === "*" || (part.index === undefined && part.parameter === "*");
	if (operation === undefined) return [{ texts, quoted: false, isJoined }];
	if (operation.type === "Default") {
		return withDefault(machine, { part, operation, texts, place, isJoined });
	}
	const changed = applyOperation(machine, { part, operation, texts, place });
	return [{ texts: changed, quoted: false, isJoined }];
}

function baseValue(machine: Machine, part: ParameterExpansionPart, place: Place): readonly Text[] {
	if (part.prefix === "!") return indirectValue(machine, part, place);
	if (part.index !== undefined) return arrayElement(machine, part, place);
	return expandSimple(machine, `$${part.parameter}`, place).texts;
}

function lengthOf(machine: Machine, part: ParameterExpansionPart, texts: readonly Text[]): Text {
	if (/^[@*]$/.test(part.index?.value ?? "")) return literal(String(texts.length));
	const value = literalOf(joinTexts(texts, " "));
	if (value === undefined) return [machine.unknowns.create({ source: part.text })];
	return literal(String(value.length));
}
