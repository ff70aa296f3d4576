import { literal } from "../text/literal.ts";
import { dropCharacters } from "../text/slice-text.ts";
import type { Text } from "../text/text.ts";

/** `${name#prefix}` and `${name%suffix}` without pattern characters, where that end of the text is known. */
export function trimText(text: Text, operator: string, part: string | undefined): Text | undefined {
	if (part === undefined || /[*?[\\]/.test(part)) return undefined;
	const piece = operator.startsWith("#") ? text[0] : text.at(-1);
	if (piece?.kind !== "literal") return undefined;
	if (operator.startsWith("#")) {
		return piece.text.startsWith(part) ? dropCharacters(text, part.length) : undefined;
	}
	if (!piece.text.endsWith(part)) return undefined;
	return [...text.slice(0, -1), ...literal(piece.text.slice(0, piece.text.length - part.length))];
}
