import { createReadStream } from "node:fs";
import { glob } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { readTurnUsage } from "@codex-workers/turn-hook";
import * as z from "zod";

type Environment = Readonly<Record<string, string | undefined>>;

const MARK = '"type":"token_usage_record"';
/** Characters; a usage record has about 900, and what is longer is none. */
const LONGEST = 64 * 1024;

const UsageRecord = z.object({
	type: z.literal("token_usage_record"),
	payload: z.object({ thread_id: z.string() }),
});

/**
 * How many turns have been used: a worker's, over all its threads, as its turn hook has counted
 * them; elsewhere those of the Codex thread of this process. `null` where nobody has counted.
 */
export async function countTurns(env: Environment): Promise<number | null> {
	const folder = env["CODEX_WORKERS_TURNS_FOLDER"];
	const counted = folder ? await readTurnUsage(folder) : null;
	return counted?.lastResponseAt == null ? await countInTranscript(env) : counted.turns;
}

/**
 * One `token_usage_record` in a thread's transcript is one completed model response; a resumed
 * thread goes on in the same file (Codex 0.169).
 */
async function countInTranscript(env: Environment): Promise<number | null> {
	const thread = env["CODEX_THREAD_ID"];
	if (thread === undefined || !/^[\w-]{1,100}$/.test(thread)) return null;
	const home = env["CODEX_HOME"] || path.join(env["HOME"] || homedir(), ".codex");
	let turns: number | null = null;
	try {
		for await (const file of glob(`sessions/**/rollout-*-${thread}.jsonl`, { cwd: home })) {
			turns = (turns ?? 0) + (await countRecords(path.join(home, file), thread));
		}
	} catch (error) {
		if (!isFileError(error)) throw error;
		return null;
	}
	return turns;
}

/** Reads in pieces and drops long lines: a transcript may be huge, and one line of it too. */
async function countRecords(file: string, thread: string): Promise<number> {
	let records = 0;
	let line = "";
	let isLong = false;
	const count = (whole: string) => {
		if (!isLong && isRecord(whole, thread)) records += 1;
		isLong = false;
	};
	for await (const chunk of createReadStream(file, { encoding: "utf8" })) {
		const [first = "", ...others] = String(chunk).split("\n");
		line += first;
		for (const other of others) {
			count(line);
			line = other;
		}
		isLong ||= line.length > LONGEST;
		if (isLong) line = "";
	}
	count(line);
	return records;
}

function isRecord(line: string, thread: string): boolean {
	if (!line.includes(MARK)) return false;
	try {
		return UsageRecord.safeParse(JSON.parse(line)).data?.payload.thread_id === thread;
	} catch {
		// A line that is being written.
		return false;
	}
}

function isFileError(error: unknown): boolean {
	return error instanceof Error && "syscall" in error;
}
