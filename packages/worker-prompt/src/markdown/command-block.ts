import { bashBlock } from "./bash-block.ts";
import { indented } from "./indented.ts";
import { shellLine } from "./shell-word.ts";

type Argv = readonly string[] | null | undefined;

/** The commands that are known, as a code block below a list item; empty where none is. */
export function commandBlock(commands: readonly Argv[]): string {
	const lines = commands.map((argv) => shellLine(argv ?? [])).filter((line) => line !== "");
	return lines.length === 0 ? "" : `\n\n${indented(bashBlock(lines.join("\n")))}\n`;
}
