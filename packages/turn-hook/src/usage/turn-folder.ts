import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Counted, readCount } from "./counted.ts";
import { type Over, readOver } from "./over.ts";

/** What lies in a worker's folder of turns. */
export interface TurnFolder extends Counted {
	readonly toolCalls: number;
	/** When something was counted last, in milliseconds since the epoch. */
	readonly countedAt: number | null;
	/** The transcripts of the threads that were counted; absolute paths. */
	readonly transcripts: readonly string[];
	readonly over: Over | null;
	/** The folder cannot be read, or a count in it is none. */
	readonly isDamaged: boolean;
}

const EMPTY = { completed: 0, open: 0, toolCalls: 0, countedAt: null, transcripts: [], over: null };

/** Reads a folder of turns. Never throws: what cannot be read is damaged. */
export async function readTurnFolder(folder: string): Promise<TurnFolder> {
	try {
		return await read(folder, await readdir(folder));
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
		return { ...EMPTY, isDamaged: true };
	}
}

async function read(folder: string, names: readonly string[]): Promise<TurnFolder> {
	const named = (start: string) =>
		names.filter((name) => name.startsWith(start)).map((name) => join(folder, name));
	const text = (name: string) =>
		names.includes(name) ? readFile(join(folder, name), "utf8") : Promise.resolve("");
	const [counts, countStats, callStats, transcripts, over] = await Promise.all([
		Promise.all(named("count.").map((path) => readFile(path, "utf8"))),
		Promise.all(named("count.").map((path) => stat(path))),
		Promise.all(named("calls.").map((path) => stat(path))),
		text("transcripts"),
		text("over"),
	]);
	const counted = counts.map(readCount);
	return {
		completed: sum(counted.map((one) => one?.completed ?? 0)),
		open: sum(counted.map((one) => one?.open ?? 0)),
		toolCalls: sum(callStats.map(({ size }) => size)),
		countedAt: countStats.length === 0 ? null : Math.max(...countStats.map((one) => one.mtimeMs)),
		transcripts: transcripts.split("\n").flatMap(readPath),
		// Without its end it is only being written.
		over: over.endsWith("\n") ? readOver(over) : null,
		isDamaged: counted.includes(undefined),
	};
}

const sum = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);

/** A path as it stood in a JSON string. */
function readPath(line: string): string[] {
	try {
		const path: unknown = JSON.parse(`"${line}"`);
		return typeof path === "string" && path.startsWith("/") ? [path] : [];
	} catch {
		return [];
	}
}
