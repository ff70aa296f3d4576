import { mentionsCommandWord } from "../parse/mentions.ts";
import { showText } from "./show-text.ts";
import type { Text, UnknownPiece } from "./text.ts";

/** What is known about a value that is not known. */
interface UnknownTraits {
	readonly source: string;
	readonly options?: readonly Text[];
	readonly open?: boolean;
	readonly terminal?: boolean;
	readonly hinted?: boolean;
	readonly printed?: boolean;
	readonly computed?: boolean;
	readonly group?: number;
}

/** Makes the unknown values of one analysis and finds them again by number. */
export interface Unknowns {
	create(traits: UnknownTraits): UnknownPiece;
	byId(id: number): UnknownPiece | undefined;
	/** The value of a variable that the line does not set: the same one each time. */
	named(name: string, hinted?: boolean): UnknownPiece;
	/** One of these texts, and nothing else; equal texts count once, more than 64 are not kept apart. */
	oneOf(source: string, texts: readonly Text[]): Text;
}

const MOST_OPTIONS = 64;

const FILLED_BY_SHELL =
	/^(?:[0_]|BASH_(?:ALIASES|ARGV0?|CMDS|COMMAND|EXECUTION_STRING|REMATCH|SOURCE)|COMP_LINE|COMP_WORDS|COPROC|DIRSTACK|FUNCNAME|MAPFILE|OLDPWD|OPTARG|PWD|READLINE_LINE|REPLY)$/;

/** A fresh store: numbers start at 1. */
export function createUnknowns(): Unknowns {
	const pieces: UnknownPiece[] = [];
	const names = new Map<string, UnknownPiece>();
	const create = (traits: UnknownTraits): UnknownPiece => {
		const piece = pieceOf(pieces.length + 1, traits);
		pieces.push(piece);
		return piece;
	};
	return {
		create,
		byId: (id) => pieces[id - 1],
		named(name, hinted = false) {
			const piece =
				names.get(name) ?? create({ source: `$${name}`, printed: isFilledByShell(name), hinted });
			names.set(name, piece);
			return piece;
		},
		oneOf(source, texts) {
			const distinct = distinctTexts(texts);
			const [only] = distinct;
			if (only !== undefined && distinct.length === 1) return only;
			if (distinct.length > MOST_OPTIONS) return [create({ source, hinted: isTelling(distinct) })];
			return [create({ source, options: distinct, open: distinct.length === 0 })];
		},
	};
}

function pieceOf(id: number, traits: UnknownTraits): UnknownPiece {
	return {
		kind: "unknown",
		id,
		group: traits.group ?? id,
		source: traits.source,
		options: traits.options ?? [],
		open: traits.open ?? true,
		terminal: traits.terminal ?? false,
		hinted: traits.hinted ?? false,
		printed: traits.printed ?? false,
		computed: traits.computed ?? false,
	};
}

/** Whether one of too many texts matters: then the value is marked instead of listing them. */
function isTelling(texts: readonly Text[]): boolean {
	return texts.some((text) => mentionsCommandWord(showText(text)));
}

function distinctTexts(texts: readonly Text[]): readonly Text[] {
	const byKey = new Map<string, Text>();
	for (const text of texts.flatMap(flatOptions)) byKey.set(textKey(text), text);
	return [...byKey.values()];
}

/** A text that is nothing but one of several known texts stands for these. */
function flatOptions(text: Text): readonly Text[] {
	const [only] = text;
	const isChoice = text.length === 1 && only?.kind === "unknown" && !only.open;
	return isChoice ? only.options : [text];
}

/** A string that is equal for equal texts. */
export function textKey(text: Text): string {
	return text
		.map((piece) => (piece.kind === "unknown" ? `\u0000${piece.id}\u0000` : piece.text))
		.join("");
}

/** Whether the shell fills a variable with what is on the line: its words, its folders, its commands. */
export function isFilledByShell(name: string): boolean {
	return FILLED_BY_SHELL.test(name);
}
