import { literal } from "./literal.ts";
import type { Text } from "./text.ts";

/** The text without its first characters, which must be known. */
export function dropCharacters(text: Text, count: number): Text {
	const [first, ...rest] = text;
	if (first === undefined || first.kind !== "literal") return text;
	return [...literal(first.text.slice(count)), ...rest];
}
