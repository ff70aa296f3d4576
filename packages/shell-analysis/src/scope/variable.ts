import type { Text } from "../text/text.ts";
import { textKey } from "../text/unknowns.ts";

/** The value of a shell variable as far as it is known. */
export type Variable =
	| { readonly kind: "scalar"; readonly text: Text }
	| { readonly kind: "array"; readonly items: ReadonlyMap<string, Text> }
	| { readonly kind: "reference"; readonly name: string };

/** A variable that holds one string. */
export function scalar(text: Text): Variable {
	return { kind: "scalar", text };
}

/** A variable that holds a list, numbered from 0. */
export function list(texts: readonly Text[]): Variable {
	return { kind: "array", items: new Map(texts.map((text, index) => [String(index), text])) };
}

/** A string that is equal for equal variables. */
export function variableKey(variable: Variable): string {
	switch (variable.kind) {
		case "scalar":
			return textKey(variable.text);
		case "array":
			return [...variable.items].map(([key, text]) => `${key}=${textKey(text)}`).join("\u0001");
		case "reference":
			return `&${variable.name}`;
	}
}
