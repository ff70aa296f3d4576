import { shellWord } from "./shell-word.ts";

/** An argument vector as the command line of a POSIX shell. */
export function commandLine(words: readonly string[]): string {
	return words.map(shellWord).join(" ");
}
