import { createReadStream } from "node:fs";
import { glob } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

const USAGE_RECORD = '"type":"token_usage_record"';

/**
 * How many turns the Codex thread of this process has used: one `token_usage_record` in its
 * transcript is one completed model response (Codex 0.169). 0 where there is no transcript.
 */
export async function countTurns(
	env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
	const thread = env["CODEX_THREAD_ID"];
	if (thread === undefined || !/^[\w-]+$/.test(thread)) return 0;
	const home = env["CODEX_HOME"] ?? path.join(homedir(), ".codex");
	let turns = 0;
	for await (const file of glob(`sessions/**/rollout-*-${thread}.jsonl`, { cwd: home })) {
		const lines = createInterface({ input: createReadStream(path.join(home, file)) });
		for await (const line of lines) if (line.includes(USAGE_RECORD)) turns += 1;
	}
	return turns;
}
