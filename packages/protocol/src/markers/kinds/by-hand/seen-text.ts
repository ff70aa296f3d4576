import { skeleton } from "../../outline/labels/skeleton.ts";

const TAG = /<\/?[a-z][a-z0-9-]{0,30}(?:\s[^<>]{0,1000})?\/?>/gi;
const ENTITY =
	/&(?:#(?<decimal>\d{1,7})|#x(?<hexadecimal>[0-9a-f]{1,6})|(?<name>[a-z]\w{1,31}));/gi;
const INVISIBLE =
	/^(?:shy|zwn?j|lrm|rlm|nobreak|zerowidthspace|(?:negative)?\w*space|af|it|ic|applyfunction|invisible\w+)$/i;

/**
 * Markdown as the skeleton of what people see: without tags, emphasis, backticks and what hides,
 * entities as their characters. Line ends stay where they are. An entity with a name may be any
 * letter.
 */
export function seenText(markdown: string): string {
	const shown = markdown
		.replace(TAG, (tag) => tag.replace(/[^\n]/g, ""))
		.replace(ENTITY, (...match) => character(match.at(-1)));
	return skeleton(shown.replace(/[*_~`\\[\]]/g, ""));
}

function character(entity: Readonly<Record<"decimal" | "hexadecimal" | "name", string>>): string {
	const { decimal, hexadecimal, name } = entity;
	if (name !== undefined) return INVISIBLE.test(name) ? "" : "\ufffd";
	const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal);
	return code === 10 || code > 0x10ffff ? " " : String.fromCodePoint(code);
}
