import type { ToolInput } from "@codex-workers/codex";
import { COMMAND_KEYS } from "./command-keys.ts";

/** What a tool is told for people to read. */
const SAID = /^(?:description|explanation|justification|purpose|reason|summary)$/i;

/**
 * Whether a tool is asked for one command and nothing else that says where, as whom or with what it
 * runs: numbers and switches, as a time limit, change no pull request; a folder, an environment or
 * a second command may.
 */
export function isOnlyCommand(input: ToolInput): boolean {
	const entries = Object.entries(input);
	const commands = entries.filter(([key]) => COMMAND_KEYS.one.test(key));
	return commands.length === 1 && entries.every(([key, value]) => isInert(key, value));
}

function isInert(key: string, value: unknown): boolean {
	if (COMMAND_KEYS.one.test(key) || COMMAND_KEYS.args.test(key) || SAID.test(key)) return true;
	return value === null || typeof value === "number" || typeof value === "boolean";
}
