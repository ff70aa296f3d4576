import type { Argument } from "../machine/argument.ts";
import { showText } from "../text/show-text.ts";

/** One word of a command, as the program would get it. */
export interface FoundWord {
	/** The word; what only the running shell knows stands in it as it is written (`--title=$T`). */
	readonly text: string;
	/**
	 * literal: the text is exactly what the program gets. pattern: an unquoted pattern, which becomes names of files
	 * or stays as it is. dynamic: some of it is only known to the running shell.
	 */
	readonly kind: "literal" | "pattern" | "dynamic";
	/** Whether it may become no word or several: an unquoted variable, substitution or pattern. */
	readonly maySplit: boolean;
}

/** An argument as the outside sees it. */
export function foundWord({ text, many }: Argument): FoundWord {
	const hasPattern = text.some((piece) => piece.kind === "glob");
	const isDynamic = text.some((piece) => piece.kind === "unknown");
	const kind = isDynamic ? "dynamic" : hasPattern ? "pattern" : "literal";
	return { text: showText(text), kind, maySplit: many || hasPattern };
}
