import type { ParameterExpansionPart } from "unbash";
import type { Machine } from "../machine/machine.ts";
import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** `${name:offset:length}` with the value it works on. */
export interface Slice {
	readonly part: ParameterExpansionPart;
	readonly texts: readonly Text[];
	/** Offset and length; NaN for one that is not known. */
	readonly bounds: readonly (number | undefined)[];
}

/** A part of a string, or of the elements for `${@:1}` and `${array[@]:1}`. */
export function sliceTexts(machine: Machine, { part, texts, bounds }: Slice): readonly Text[] {
	const [from = Number.NaN, length] = bounds;
	const unknown: readonly Text[] = [
		[machine.unknowns.create({ source: part.text, options: texts })],
		...(texts.length > 1 ? [[machine.unknowns.create({ source: part.text })]] : []),
	];
	if (Number.isNaN(from) || Number.isNaN(length)) return unknown;
	if (part.parameter === "@" || part.parameter === "*") {
		if (from < 0) return texts.slice(from).slice(0, length);
		const start = Math.max(from - 1, 0);
		return sliceOf(texts, start, from === 0 && length !== undefined ? length - 1 : length);
	}
	if (part.index?.value === "@" || part.index?.value === "*") return sliceOf(texts, from, length);
	const value = literalOf(texts[0] ?? []);
	if (value === undefined) return unknown;
	return [literal(sliceOf([...value], from, length).join(""))];
}

function sliceOf<Item>(
	items: readonly Item[],
	from: number,
	length = items.length,
): readonly Item[] {
	const start = from < 0 ? Math.max(items.length + from, 0) : from;
	return items.slice(start, length < 0 ? items.length + length : start + length);
}
