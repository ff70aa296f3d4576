import type { Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";

/** The names and values of the variables that a program gets in its environment; a list is not passed on. */
export function exportedTexts({
	attributes,
	variables,
}: Scope): readonly (readonly [string, Text])[] {
	return [...attributes.entries()].flatMap(([name, letters]) => {
		const variable = letters.includes("x") ? variables.get(name) : undefined;
		return variable?.kind === "scalar" ? [[name, variable.text] as const] : [];
	});
}
