import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { CodedError, parseJson } from "@codex-workers/protocol";
import { StopEntry } from "./stop-entry.ts";

/** What the Stop hook has done for a worker so far, the oldest first. */
export interface StopLog {
	readonly entries: readonly StopEntry[];
	/** Lines that are no entry: torn, or written by somebody else. */
	readonly unreadable: number;
}

/** A call of the hook makes a line of less than 5 kB, and there are few of them. */
const MOST_BYTES = 1024 * 1024;

/**
 * The log at `path`; one that is not there is empty. Never waits on a named pipe in its place.
 * Throws `STOP_LOG_UNREADABLE`.
 */
export function readStopLog(path: string): StopLog {
	const lines = readLines(path).filter((line) => line !== "");
	const entries = lines.flatMap(parseEntry);
	return { entries, unreadable: lines.length - entries.length };
}

function parseEntry(line: string): StopEntry[] {
	const { data } = StopEntry.safeParse(parseJson(line));
	return data === undefined ? [] : [data];
}

function readLines(path: string): string[] {
	try {
		const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
		try {
			const stat = fstatSync(file);
			if (!stat.isFile() || stat.size > MOST_BYTES) throw unreadable(path);
			return readFileSync(file, "utf8").split("\n");
		} finally {
			closeSync(file);
		}
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
		throw error instanceof CodedError ? error : unreadable(path, error);
	}
}

function unreadable(path: string, cause?: unknown): CodedError {
	return new CodedError("STOP_LOG_UNREADABLE", `The Stop hook cannot read ${path}.`, {
		hint: "See what is in its place; the hook writes a small file there, one line for each call.",
		cause,
	});
}
