import { literal } from "./literal.ts";
import type { Piece, Text } from "./text.ts";

/** One text after the other, with a known separator between them. */
export function joinTexts(texts: readonly Text[], separator = ""): Text {
	const pieces: Piece[] = [];
	for (const [index, text] of texts.entries()) {
		if (index > 0 && separator !== "") append(pieces, literal(separator));
		append(pieces, text);
	}
	return pieces;
}

function append(pieces: Piece[], text: Text): void {
	for (const piece of text) {
		const last = pieces.at(-1);
		if (piece.kind === "literal" && last?.kind === "literal") {
			pieces[pieces.length - 1] = { kind: "literal", text: last.text + piece.text };
		} else pieces.push(piece);
	}
}
