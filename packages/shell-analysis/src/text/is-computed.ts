import type { Text } from "./text.ts";

/** Whether nothing of the text is known, and a program computes some of it out of what is on the line. */
export function isComputed(text: Text): boolean {
	const isBlank = text.every((piece) => piece.kind === "unknown" || piece.text.trim() === "");
	return isBlank && text.some((piece) => piece.kind === "unknown" && piece.computed);
}
