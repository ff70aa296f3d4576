import type { Text } from "./text.ts";

/** Whether an unknown piece of the text was made from a text that mentions a creation. */
export function isHinted(text: Text): boolean {
	return text.some((piece) => piece.kind === "unknown" && piece.hinted);
}
