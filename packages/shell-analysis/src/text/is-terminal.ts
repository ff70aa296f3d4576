import type { Text } from "./text.ts";

/** Whether some of the text is typed by somebody while the command runs. */
export function isTerminal(text: Text): boolean {
	return text.some((piece) => piece.kind === "unknown" && piece.terminal);
}
