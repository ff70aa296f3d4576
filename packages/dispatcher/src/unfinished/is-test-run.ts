import { shellWord } from "../hooks/shell-word.ts";

const SHELL = /^(?:\S*\/)?(?:bash|sh|zsh) -l?c (?<word>.+)$/s;
const SINGLE = /^'(?<text>[^']*)'$/;
const DOUBLE = /^"(?<text>[^"\\$`]*)"$/;
const BARE = /^(?<text>[\w@%+=:,./-]+)$/;
const FOLDER = /^cd (?:[\w@%+=:,./-]+|'[^']*'|"[^"\\$`]*") && /;

/**
 * Whether a command of Codex is a run of those tests and of nothing else, so that its exit code is
 * theirs: a shell's `-c` or `-lc` with their line, after a `cd` at most, with both outputs joined
 * at most. `test` is an argument vector. Pure.
 */
export function isTestRun(command: string, test: readonly string[]): boolean {
	const line = textOf(SHELL.exec(command)?.groups?.["word"] ?? "", [SINGLE, DOUBLE, BARE]);
	if (line === null || test.length === 0) return false;
	const run = line.replace(FOLDER, "").replace(/ 2>&1$/, "");
	return run === test.map(shellWordOf).join(" ");
}

function textOf(word: string, forms: readonly RegExp[]): string | null {
	for (const form of forms) {
		const text = form.exec(word)?.groups?.["text"];
		if (text !== undefined) return text;
	}
	return null;
}

function shellWordOf(argument: string): string {
	return BARE.test(argument) ? argument : shellWord(argument);
}
