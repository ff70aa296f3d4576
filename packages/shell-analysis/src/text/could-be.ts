import type { Piece, Text } from "./text.ts";

/** Whether the text may turn out to be exactly this word when the shell runs. */
export function couldBe(text: Text, word: string): boolean {
	const source = text
		.map(pattern)
		.join("")
		.replace(/(?:\.\*)+/g, ".*");
	return new RegExp(`^${source}$`, "s").test(word);
}

/** Whether the text may turn out to be one of these words. */
export function couldBeAnyOf(text: Text, words: readonly string[]): boolean {
	return words.some((word) => couldBe(text, word));
}

function pattern(piece: Piece): string {
	switch (piece.kind) {
		case "literal":
			return piece.text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
		case "glob":
			return piece.text === "?" ? "." : piece.text.startsWith("[") ? "." : ".*";
		case "unknown":
			return ".*";
	}
}
