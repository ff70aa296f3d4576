import { folded, replaceForeign } from "../../outline/labels/skeleton.ts";

const TAG = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,1000})?\/?>/gi;
const ENTITY =
	/&(?:#(?<decimal>\d{1,7})|#x(?<hexadecimal>[0-9a-f]{1,6})|(?<name>[a-z]\w{1,31}));/gi;
const INVISIBLE =
	/^(?:shy|zwn?j|lrm|rlm|nobreak|zerowidthspace|(?:negative)?\w*space|af|it|ic|applyfunction|invisible\w+)$/i;

/** Stands for a letter of another script, which may look like any of ours. */
export const ANY_LETTER = "\ue000";
/** Stands for a sign that is no ASCII, which may be taken for a letter, or part two words. */
export const ANY_SIGN = "\ufffd";

/**
 * Markdown as the letters that people see: folded, without tags, emphasis, backticks and what
 * hides, entities as their characters. Line ends stay where they are. An entity with a name may be
 * any letter.
 */
export function seenText(markdown: string): string {
	const shown = withCharacters(withoutTags(markdown)).replace(/[*_~`\\[\]]/g, "");
	return replaceForeign(shown.toLowerCase(), (foreign) => masked(folded(foreign)));
}

function withoutTags(text: string): string {
	return text.includes("<") ? text.replace(TAG, (tag) => tag.replace(/[^\n]/g, "")) : text;
}

function withCharacters(text: string): string {
	return text.includes("&") ? text.replace(ENTITY, (...found) => character(found.at(-1))) : text;
}

function masked(foreign: string): string {
	return foreign
		.replace(/[\p{S}--[\0-\x7f]]/gv, ANY_SIGN)
		.replace(/[[^\0-\x7f\s]--[\p{P}\p{S}]]/gv, ANY_LETTER);
}

function character(entity: Readonly<Record<"decimal" | "hexadecimal" | "name", string>>): string {
	const { decimal, hexadecimal, name } = entity;
	if (name !== undefined) return INVISIBLE.test(name) ? "" : ANY_SIGN;
	const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
	return code === 10 || code > 0x10ffff ? " " : String.fromCodePoint(code);
}
