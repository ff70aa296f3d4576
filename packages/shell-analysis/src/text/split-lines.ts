import { joinTexts } from "./join-texts.ts";
import { literal } from "./literal.ts";
import type { Text } from "./text.ts";

/** The lines of a text; an empty rest after the last newline is no line. */
export function splitLines(text: Text): readonly Text[] {
	const lines: Text[][] = [[]];
	for (const piece of text) {
		if (piece.kind !== "literal") {
			lines.at(-1)?.push([piece]);
			continue;
		}
		for (const [index, part] of piece.text.split("\n").entries()) {
			if (index > 0) lines.push([]);
			if (part !== "") lines.at(-1)?.push(literal(part));
		}
	}
	if (lines.at(-1)?.length === 0) lines.pop();
	return lines.map((line) => joinTexts(line));
}
