import type { Text } from "../text/text.ts";

/** Whether a program is named by its path, and not looked up in `PATH`. */
export function isPath(word: Text): boolean {
	return word.some((piece) => piece.kind !== "unknown" && piece.text.includes("/"));
}
