import { ANY_LETTER, ANY_SIGN, seenText } from "./seen-text.ts";

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
	// Made at first use: reading their classes costs more than most texts that are searched.
	let patterns: Patterns | undefined;
	return (markdown) => {
		const text = seenText(markdown);
		patterns ??= patternsOf(words);
		if (!patterns.any.test(text)) return [];
		return patterns.each.flatMap((pattern) => {
			const places = [text.search(pattern.ours), searchAlike(text, pattern)];
			const at = Math.min(...places.filter((place) => place !== -1));
			if (!Number.isFinite(at)) return [];
			return [{ word: pattern.word, line: text.slice(0, at).split("\n").length - 1 }];
		});
	};
}

interface WordPattern {
	readonly word: string;
	/** In letters of ours. */
	readonly ours: RegExp;
	/** In letters of which each may be another one that could look like it. */
	readonly alike: RegExp;
}

interface Patterns {
	/** Most texts have none of the words: one look shows it. */
	readonly any: RegExp;
	readonly each: readonly WordPattern[];
}

function patternsOf(words: readonly string[]): Patterns {
	const anyLetter = ANY_LETTER + ANY_SIGN;
	return {
		any: new RegExp(words.map((word) => patternOf(word, anyLetter)).join("|"), "v"),
		each: words.map((word) => ({
			word,
			ours: new RegExp(patternOf(word, ""), "v"),
			alike: new RegExp(patternOf(word, anyLetter), "gv"),
		})),
	};
}

/** What else in ASCII looks like a letter. */
const ALIKE: Readonly<Record<string, string>> = { i: "l1", l: "i1", o: "0" };
/** Two letters that look like one. */
const TWO_ALIKE: Readonly<Record<string, string>> = { m: "rn", w: "vv" };
const BETWEEN_LETTERS = String.raw`[\s.\-\u2010-\u2015]{0,3}`;
const BETWEEN_WORDS = String.raw`[[\s\p{P}\p{S}]--\n]{0,8}\n?[[\s\p{P}\p{S}]--\n]{0,8}`;

/** Source of a regular expression (flags `v`) for a word, with what else may be any of its letters. */
function patternOf(word: string, anyLetter: string): string {
	const patternOfLetter = (letter: string) => {
		const one = `[${letter}${ALIKE[letter] ?? ""}${anyLetter}]`;
		const two = TWO_ALIKE[letter];
		return two === undefined ? one : `(?:${one}|${two})`;
	};
	return word
		.split(" ")
		.map((part) => [...part].map(patternOfLetter).join(BETWEEN_LETTERS))
		.join(BETWEEN_WORDS);
}

/** Where a word stands of whose letters most are ours; -1 where it does not. */
function searchAlike(text: string, { word, alike }: WordPattern): number {
	const letters = word.replaceAll(" ", "").length;
	for (const { 0: match, index } of text.matchAll(alike)) {
		const ours = match.match(/[a-z01]/g)?.length ?? 0;
		if (ours * 2 > letters) return index;
	}
	return -1;
}
