import type { Word } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import type { Text } from "../text/text.ts";

/** Expands a word to one text, as an assignment or a here-string does: no splitting, no patterns. */
export function expandText(machine: Machine, word: Word, place: Place): Text {
	const atoms = machine.expand(word, place);
	const text = joinTexts(atoms.map((atom) => joinTexts(atom.texts, " ")));
	machine.budget.characters(text.reduce((sum, piece) => sum + pieceLength(piece), 1));
	return text.map((piece) => (piece.kind === "glob" ? { ...piece, kind: "literal" } : piece));
}

function pieceLength(piece: Text[number]): number {
	return piece.kind === "unknown" ? 1 : piece.text.length;
}
