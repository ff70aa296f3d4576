import { isForeign, skeleton } from "../../outline/labels/skeleton.ts";
import { seenText } from "./seen-text.ts";

export interface FoundWord {
	readonly word: string;
	/** How many lines stand before it. */
	readonly line: number;
}

/**
 * Finds where each of some words stands first, however it is written: in any case, with letters
 * that look alike, with emphasis or tags within, hyphenated, across a line end where it has a blank.
 */
export function wordFinder(words: readonly string[]): (markdown: string) => readonly FoundWord[] {
	const patterns = words.map((word) => ({
		word,
		// Reading a pattern of classes costs more than most texts that are searched.
		ours: atFirstUse(() => patternOf(word, (letter) => letter)),
		alike: atFirstUse(() => patternOf(word, (letter) => `(?:${letter}|${FOREIGN})`)),
	}));
	return (markdown) => {
		const text = seenText(markdown);
		const foreign = isForeign(text) ? foreignLines(text) : undefined;
		return patterns.flatMap(({ word, ours, alike }) => {
			const lines = [lineOf(text, text.search(ours()))];
			if (foreign !== undefined) lines.push(lineOf(foreign, searchAlike(foreign, alike(), word)));
			const line = Math.min(...lines.filter((each) => each !== -1));
			return Number.isFinite(line) ? [{ word, line }] : [];
		});
	};
}

function atFirstUse<Value extends object>(make: () => Value): () => Value {
	let made: Value | undefined;
	return () => {
		made ??= make();
		return made;
	};
}

// Any letter of another script may stand for one of ours.
const FOREIGN = String.raw`[[^\0-\x7f\s]--\p{P}]`;
const BETWEEN_LETTERS = String.raw`[\s.\-‐-―]{0,3}`;
const BETWEEN_WORDS = String.raw`[[\s\p{P}\p{S}]--\n]{0,8}\n?[[\s\p{P}\p{S}]--\n]{0,8}`;

function patternOf(word: string, letterOf: (letter: string) => string): RegExp {
	const parts = skeleton(word)
		.split(" ")
		.map((part) => [...part].map(letterOf).join(BETWEEN_LETTERS));
	return new RegExp(parts.join(BETWEEN_WORDS), "gv");
}

/** Where a word stands of whose letters most are ours; -1 where it does not. */
function searchAlike(text: string, pattern: RegExp, word: string): number {
	const letters = word.replaceAll(" ", "").length;
	for (const { 0: match, index } of text.matchAll(pattern)) {
		const ours = match.match(/[a-z]/g)?.length ?? 0;
		if (ours * 2 > letters) return index;
	}
	return -1;
}

/** A text with nothing left of the lines that have no foreign letter in or next to them. */
function foreignLines(text: string): string {
	const lines = text.split("\n");
	const are = lines.map(isForeign);
	const near = (at: number) => are[at - 1] || are[at] || are[at + 1];
	return lines.map((line, at) => (near(at) ? line : "")).join("\n");
}

/** How many lines stand before a place in a text; -1 for no place. */
function lineOf(text: string, index: number): number {
	return index === -1 ? -1 : text.slice(0, index).split("\n").length - 1;
}
