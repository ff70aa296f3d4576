import { glob } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { readTurnUsage, transcriptReader } from "@codex-workers/turn-hook";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * How many turns have been used: a worker's, over all its threads, as its turn hook has counted
 * them; elsewhere those of the Codex thread of this process. `null` where nobody has counted.
 */
export async function countTurns(env: Environment): Promise<number | null> {
	const folder = env["CODEX_WORKERS_TURNS_FOLDER"];
	const counted = folder ? await readTurnUsage(folder) : null;
	return counted?.lastResponseAt == null ? await countInTranscript(env) : counted.turns;
}

/** Of all transcripts of the thread: a resumed one goes on in the same file (Codex 0.169). */
async function countInTranscript(env: Environment): Promise<number | null> {
	const thread = env["CODEX_THREAD_ID"];
	if (thread === undefined || !/^[\w-]{1,100}$/.test(thread)) return null;
	const home = env["CODEX_HOME"] || path.join(env["HOME"] || homedir(), ".codex");
	let turns: number | null = null;
	try {
		for await (const file of glob(`sessions/**/rollout-*-${thread}.jsonl`, { cwd: home })) {
			const { records, compactions } = await transcriptReader(path.join(home, file))();
			turns = (turns ?? 0) + records - compactions;
		}
	} catch (error) {
		if (!isFileError(error)) throw error;
		return null;
	}
	return turns;
}

function isFileError(error: unknown): boolean {
	return error instanceof Error && "syscall" in error;
}
