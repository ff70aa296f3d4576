import type { Text } from "./text.ts";

/** The text as a person would write it: what is not known appears as its source. */
export function showText(text: Text): string {
	return text.map((piece) => (piece.kind === "unknown" ? piece.source : piece.text)).join("");
}

/** The text with one placeholder character for each unknown piece. */
export function renderText(text: Text, placeholder: string): string {
	return text.map((piece) => (piece.kind === "unknown" ? placeholder : piece.text)).join("");
}
