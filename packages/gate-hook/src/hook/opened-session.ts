import { analyzeCommand, explainCommand } from "@codex-workers/shell-analysis";
import { runTail } from "./run-tail.ts";
import { ENDING_OPTION, PROMPTS, SHELL_OPENERS } from "./session-programs.ts";
import { quotedWords } from "./tool-input/quoted-words.ts";

/**
 * The program that a command line would leave open for typing, beyond those that the shell
 * analysis finds itself: Codex asks no hook about what is typed. A line that feeds something into
 * a program is let through, because which program is fed is not known here.
 */
export function openedSession(command: string): string | undefined {
	if (/[|<]/.test(command)) return undefined;
	return explainCommand(command)
		.commands.find(({ argv }) => opens(argv))
		?.argv.join(" ");
}

function opens([path = "", ...args]: readonly string[]): boolean {
	const name = path.slice(path.lastIndexOf("/") + 1);
	const words = [name, ...args];
	if (args.some((word) => ENDING_OPTION.test(word))) return runsSession(words);
	const isPrompt = PROMPTS.includes(name) && args.every((word) => word.startsWith("-"));
	return (
		isPrompt || SHELL_OPENERS.some((opener) => startsWith(words, opener)) || runsSession(words)
	);
}

/** `python3 -m code` and `bundle exec rails console` start with what they run, too. */
function startsWith(words: readonly string[], opener: string): boolean {
	const line = `${words.join(" ")} `;
	if (line.startsWith(`${opener} `)) return true;
	return /^(?:pypy|python)[\d.]*$/.test(words[0] ?? "") && line.includes(` ${opener} `);
}

function runsSession(words: readonly string[]): boolean {
	const tail = runTail(words);
	if (tail.length === 0) return false;
	const verdict = analyzeCommand(quotedWords(tail));
	return (verdict.type === "undecidable" && verdict.cause === "session") || opens(tail);
}
