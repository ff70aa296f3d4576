import { parseExecEvent } from "@codex-workers/codex";
import type { CodexExit } from "../supervisor/start-codex.ts";
import { tailOf } from "./tail-of.ts";

/**
 * The exit code that the end of a log of `codex exec --json` stands for: 0 after a completed turn,
 * 1 after a failed one (measured on Codex 0.169). Both are `null` where it ended in the middle.
 */
export async function readExit(path: string): Promise<CodexExit> {
	const ends = (await tailOf(path)).split("\n").flatMap((line) => {
		const parsed = parseExecEvent(line);
		if (parsed.kind !== "event") return [];
		if (parsed.event.type === "turn.completed") return [0];
		return parsed.event.type === "turn.failed" ? [1] : [];
	});
	return { exitCode: ends.at(-1) ?? null, signal: null };
}
