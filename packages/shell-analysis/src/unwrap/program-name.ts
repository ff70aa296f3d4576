import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** The part of a program word after its last known slash. */
export function programText(word: Text): Text {
	for (let index = word.length - 1; index >= 0; index -= 1) {
		const piece = word[index];
		if (piece === undefined || piece.kind === "unknown") continue;
		const slash = piece.text.lastIndexOf("/");
		if (slash >= 0) return [...literal(piece.text.slice(slash + 1)), ...word.slice(index + 1)];
	}
	return word;
}

/** The name of a program without directory and `.exe`; undefined when it is not known. zsh's `=name` is `name`. */
export function programName(word: Text): string | undefined {
	const text = programText(word);
	if (text.some((piece) => piece.kind === "glob")) return undefined;
	return literalOf(text)
		?.replace(/\.(?:exe|cmd)$/i, "")
		.replace(/^=(?=\w)/, "");
}
