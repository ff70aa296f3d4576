import type { Argument } from "../machine/argument.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Piece, Text } from "../text/text.ts";
import type { WordAtom } from "./word-atom.ts";

const DEFAULT_SEPARATORS = " \t\n";

/** Field splitting: the arguments that one word becomes. `separators` is the value of `IFS`. */
export function splitFields(
	atoms: readonly WordAtom[],
	separators: string = DEFAULT_SEPARATORS,
): readonly Argument[] {
	const fields = createFields();
	for (const atom of atoms) {
		for (const [index, text] of atom.texts.entries()) {
			if (index > 0) fields.close();
			if (atom.quoted) fields.extend(text, false);
			else splitText(text, separators, fields);
		}
	}
	return fields.finish();
}

interface Fields {
	/** Ends the current field, if there is one. */
	close(): void;
	/** Adds to the current field, or begins one. */
	extend(text: Text, many: boolean): void;
	finish(): readonly Argument[];
}

function createFields(): Fields {
	const fields: Argument[] = [];
	let pieces: Piece[] | undefined;
	let isMany = false;
	const close = (): void => {
		if (pieces !== undefined) fields.push({ text: joinTexts([pieces]), many: isMany });
		pieces = undefined;
		isMany = false;
	};
	return {
		close,
		extend(text, many) {
			pieces ??= [];
			for (const piece of text) pieces.push(piece);
			isMany ||= many;
		},
		finish() {
			close();
			return fields;
		},
	};
}

function splitText(text: Text, separators: string, fields: Fields): void {
	for (const piece of text) {
		if (piece.kind === "unknown") fields.extend([piece], true);
		else if (piece.kind === "glob") fields.extend([piece], false);
		else splitString(piece.text, separators, fields);
	}
}

function splitString(value: string, separators: string, fields: Fields): void {
	let word = "";
	const flush = (): void => {
		if (word !== "") fields.extend(/[*?]|\[.*\]/.test(word) ? pattern(word) : literal(word), false);
		word = "";
	};
	for (const character of value) {
		if (separators.includes(character)) {
			flush();
			fields.close();
		} else word += character;
	}
	flush();
}

/** The pattern characters of a value that is not quoted stand for names of files. */
function pattern(word: string): Text {
	return [...word.matchAll(/[*?]|\[[^\]]*\]|[^*?[]+|\[/g)].map(
		([text]): Piece => ({ kind: /^(?:[*?]|\[.*\])$/.test(text) ? "glob" : "literal", text }),
	);
}
