import { type ExecEvent, parseExecEvent } from "@codex-workers/codex";
import type { HandoverMarker } from "@codex-workers/protocol";
import { printable } from "../environment/printable.ts";
import { isTestRun } from "./is-test-run.ts";
import { tailOf } from "./tail-of.ts";

/** What Codex's own log says at its end. */
export type LastWords = {
	/** The worker's last messages, the newest at the end. Foreign text. */
	messages: string[];
	/** How the configured test command came out when it was last run; `null` where it was not. */
	tests: HandoverMarker["tests"];
};

const MESSAGES = 3;
const MESSAGE_LENGTH = 1_500;

/** Reads the end of a log of `codex exec --json`. `test` is the argument vector of the tests. */
export async function readLastWords(
	path: string,
	test: readonly string[] | undefined,
): Promise<LastWords> {
	const events = (await tailOf(path)).split("\n").flatMap((line) => {
		const parsed = parseExecEvent(line);
		return parsed.kind === "event" ? [parsed.event] : [];
	});
	const messages = events.flatMap(messageOf).slice(-MESSAGES);
	const runs = test === undefined ? [] : events.flatMap((event) => testRun(event, test));
	return { messages, tests: runs.at(-1) ?? null };
}

function messageOf(event: ExecEvent): string[] {
	if (event.type !== "item.completed" || event.item.type !== "agent_message") return [];
	const text = printable(event.item.text, MESSAGE_LENGTH);
	return text === "" ? [] : [text];
}

function testRun(event: ExecEvent, test: readonly string[]): NonNullable<LastWords["tests"]>[] {
	if (event.type !== "item.completed" || event.item.type !== "command_execution") return [];
	const { exit_code: exitCode } = event.item;
	if (exitCode == null || !isTestRun(event.item.command, test)) return [];
	const reason = `\`${test.join(" ")}\` ended with exit code ${exitCode} when the worker last ran it`;
	return [{ status: exitCode === 0 ? "passing" : "failing", reason }];
}
