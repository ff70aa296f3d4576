import type { Argument } from "../machine/argument.ts";
import { joinTexts } from "../text/join-texts.ts";
import { literal } from "../text/literal.ts";
import type { Text } from "../text/text.ts";

/** Arguments as source code that yields them again. */
export function quoteArguments(args: readonly Argument[]): Text {
	return joinTexts(args.map(quote), " ");
}

/** Arguments as one string with blanks between them, as `eval` and `ssh` join them. */
export function joinArguments(args: readonly Argument[]): Text {
	return joinTexts(
		args.map((argument) => argument.text),
		" ",
	);
}

function quote({ text, many }: Argument): Text {
	if (many && text.length === 1) return text;
	const escaped = text.map((piece) =>
		piece.kind === "unknown" ? piece : { ...piece, text: piece.text.replaceAll("'", "'\\''") },
	);
	return joinTexts([literal("'"), escaped, literal("'")]);
}
