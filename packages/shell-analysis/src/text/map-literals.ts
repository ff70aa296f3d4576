import type { Text } from "./text.ts";

/** The text with each stretch of known characters changed. */
export function mapLiterals(text: Text, change: (known: string) => string): Text {
	return text.map((piece) =>
		piece.kind === "literal" ? { ...piece, text: change(piece.text) } : piece,
	);
}
