import type { Text } from "./text.ts";

/** What a command substitution keeps of an output: everything but the newlines at its end. */
export function trimNewlines(text: Text): Text {
	const last = text.at(-1);
	if (last === undefined || last.kind !== "literal") return text;
	const trimmed = last.text.replace(/\n+$/, "");
	const before = text.slice(0, -1);
	return trimmed === "" ? before : [...before, { kind: "literal", text: trimmed }];
}
