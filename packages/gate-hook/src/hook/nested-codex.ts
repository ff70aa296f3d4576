import { explainCommand } from "@codex-workers/shell-analysis";
import { runTail } from "./run-tail.ts";

/**
 * The command on a line that would start another session of Codex: it has none of the worker's
 * hooks, so that whatever it does is neither checked nor counted. Commands of codex that end by
 * themselves and start no model are none.
 */
export function nestedCodex(line: string): string | undefined {
	return explainCommand(line)
		.commands.find(({ argv }) => startsCodex(argv))
		?.argv.join(" ");
}

function startsCodex(words: readonly string[]): boolean {
	const [program = "", ...args] = words;
	if (isCodex(program)) return !endsByItself(args);
	if (SCRIPT_RUNNER.test(program)) return startsCodex(args.filter((word) => !word.startsWith("-")));
	const tail = runTail([nameOf(program), ...args]);
	return tail.length > 0 && startsCodex(tail);
}

/** As it is installed, as its package is called, and as the script that starts it. */
function isCodex(program: string): boolean {
	return (
		/^codex(?:\.js|\.cmd|\.exe)?$/i.test(nameOf(program)) || /^@openai\/codex(?:@|$)/.test(program)
	);
}

const SCRIPT_RUNNER = /(?:^|\/)(?:node|nodejs|bun|deno)$/;

function nameOf(path: string): string {
	return path.slice(path.lastIndexOf("/") + 1);
}

/** By `codex --help` of 0.169. What is not named here starts a session, or is a prompt for one. */
const ENDING =
	/^(?:--help|-h|--version|-V|help|apply|a|archive|completion|debug|delete|doctor|execpolicy|features|login|logout|mcp|migrate-nfs-db|migrate-rollouts|plugin|sandbox|unarchive|update)$/;
/** What may stand in front of a subcommand, with its value. */
const SETTING = /^(?:-c|--config|--enable|--disable)$/;

function endsByItself([first = "", second, ...rest]: readonly string[]): boolean {
	if (SETTING.test(first) && second !== undefined) return endsByItself(rest);
	if (ENDING.test(first)) return true;
	// `codex exec --help`: of a prompt that reads so nothing is started either.
	return second !== undefined && rest.length === 0 && /^(?:--help|-h)$/.test(second);
}
