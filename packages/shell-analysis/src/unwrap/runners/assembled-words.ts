import { holdsWords } from "../../effects/interpreter/hides-subcommand.ts";
import { renderText } from "../../text/show-text.ts";
import { type CommandVerdict, PASSES } from "../../verdict/command-verdict.ts";
import { undecidable } from "../../verdict/undecidable.ts";
import type { Call } from "../call.ts";
import { exportedTexts } from "../exported-texts.ts";

/** `CC=gh`, `-DCMAKE_C_COMPILER=gh`. */
const PROGRAM = /^-{0,2}[\w.-]+[:+?]?=(?:\S*\/)?(?:gh|hub)$/;

/**
 * A program that is told which programs it starts, word by word: `make CC=gh CFLAGS='pr create'`, also by its
 * environment.
 */
export function judgeAssembledWords({ args, place, name }: Call): CommandVerdict {
	const words = [
		...args.map(({ text }) => renderText(text, " ")),
		...exportedTexts(place.scope).map(([variable, text]) => `${variable}=${renderText(text, " ")}`),
	];
	const program = words.find((word) => PROGRAM.test(word));
	if (program === undefined || !holdsWords(words.join(" "))) return PASSES;
	const why = `makes ${name} start gh with words of a creation; run the command directly`;
	return undecidable("dynamic", program, why);
}
