import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

const STOP = /(?<!\\)\\c/;

/** The text up to `\c`, which ends what `echo -e` and `%b` print; the same text where there is none. */
export function untilStop(text: Text): Text {
	const at = text.findIndex((piece) => piece.kind === "literal" && STOP.test(piece.text));
	const last = text[at];
	if (last?.kind !== "literal") return text;
	return [...text.slice(0, at), ...literal(last.text.split(STOP)[0] ?? "")];
}
