import { literal, literalOf } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** One word of a command after expansion. */
export interface Argument {
	readonly text: Text;
	/** Whether an unquoted unknown is part of it: it may be no word or several. */
	readonly many: boolean;
}

/** An argument that is one word. */
export function argumentOf(text: Text): Argument {
	return { text, many: false };
}

/** Arguments from known strings. */
export function argumentsOf(...words: readonly string[]): readonly Argument[] {
	return words.map((word) => argumentOf(literal(word)));
}

/** The string, if all of the argument is known. */
export function wordOf(argument: Argument | undefined): string | undefined {
	return argument === undefined ? undefined : literalOf(argument.text);
}
