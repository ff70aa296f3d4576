import type { Assignment, Word, WordPart } from "unbash";
import { hasHoles } from "../text/holes.ts";

/** The string that a word is where nothing in it is expanded; undefined otherwise. */
export function writtenWord(word: Word | Assignment): string | undefined {
	if (word.type === "Assignment" || word.text.startsWith("~") || hasHoles(word.text))
		return undefined;
	if (word.parts === undefined) return word.value;
	let written = "";
	for (const part of word.parts) {
		const text = writtenPart(part);
		if (text === undefined) return undefined;
		written += text;
	}
	return written;
}

function writtenPart(part: WordPart): string | undefined {
	if (part.type === "Literal" || part.type === "SingleQuoted") return part.value;
	if (part.type !== "DoubleQuoted") return undefined;
	const [only, second] = part.parts;
	if (only === undefined) return "";
	return second === undefined && only.type === "Literal" ? only.value : undefined;
}
