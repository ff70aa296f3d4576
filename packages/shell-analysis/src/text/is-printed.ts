import type { Text } from "./text.ts";

/** Whether some of the text is what a program prints, and not known. */
export function isPrinted(text: Text): boolean {
	return text.some((piece) => piece.kind === "unknown" && piece.printed);
}
