import type { Word } from "unbash";
import type { Machine } from "../machine/machine.ts";
import type { Place } from "../machine/place.ts";
import { joinTexts } from "../text/join-texts.ts";
import type { Text } from "../text/text.ts";
import { joinList } from "./join-list.ts";
import type { WordAtom } from "./word-atom.ts";

/** Expands a word to one text, as an assignment or a here-string does: no splitting, no patterns. */
export function expandText(machine: Machine, word: Word, place: Place): Text {
	return joinAtoms(machine, machine.expand(word, place), place);
}

/** The one text that an expanded word is where nothing splits it. */
export function joinAtoms(machine: Machine, atoms: readonly WordAtom[], place: Place): Text {
	const text = joinTexts(atoms.map((atom) => textOf(machine, atom, place)));
	machine.budget.characters(text.reduce((sum, piece) => sum + pieceLength(piece), 1));
	return text.map((piece) => (piece.kind === "glob" ? { ...piece, kind: "literal" } : piece));
}

function textOf(machine: Machine, { texts, isJoined, when }: WordAtom, place: Place): Text {
	const text = isJoined === true ? joinList(machine, texts, place) : joinTexts(texts, " ");
	return (when ?? []).reduce((inner: Text, way) => onlyThere(machine, way, inner), text);
}

/** The text where the shell goes that way, nothing where it goes another one. */
function onlyThere({ unknowns }: Machine, [way]: Text, text: Text): Text {
	if (way?.kind !== "unknown") return text;
	const { source, group } = way;
	const options = way.options.map((option) => (option.length > 0 ? text : []));
	return [unknowns.create({ source, group, options, open: false })];
}

function pieceLength(piece: Text[number]): number {
	return piece.kind === "unknown" ? 1 : piece.text.length;
}
