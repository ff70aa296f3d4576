import type { Text } from "./text.ts";

/** A text that is completely known. */
export function literal(text: string): Text {
	return text === "" ? [] : [{ kind: "literal", text }];
}

/** The string, if every piece of it is known; a pattern character counts as itself. */
export function literalOf(text: Text): string | undefined {
	let result = "";
	for (const piece of text) {
		if (piece.kind === "unknown") return undefined;
		result += piece.text;
	}
	return result;
}

/** The known characters before the first piece that is not known. */
export function literalStart(text: Text): string {
	const first = text[0];
	return first?.kind === "literal" ? first.text : "";
}
