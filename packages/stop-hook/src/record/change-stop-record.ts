import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { CodedError } from "@codex-workers/protocol";
import { readStopRecord } from "./read-stop-record.ts";
import type { StopRecord } from "./stop-record.ts";

/** A writer holds the record for one read and one write; older than this, it has died. */
const ABANDONED_MS = 2_000;
const PAUSE_MS = 25;
const TRIES = 160;

/**
 * Replaces the record at `path` by what `change` makes of it, as one step that no other process
 * can come between and no crash can tear: the new text is written to a file beside it that only
 * one process can create, and renamed over the old one. Throws `STOP_RECORD_UNWRITABLE`.
 */
export async function changeStopRecord<Result>(
	path: string,
	change: (before: StopRecord | undefined) => { after: StopRecord; result: Result },
): Promise<Result> {
	const beside = `${path}.next`;
	makeFolder(dirname(path));
	const file = await createAlone(beside);
	try {
		const { after, result } = change(readStopRecord(path));
		writeAndClose(file, `${JSON.stringify(after, null, "\t")}\n`);
		renameSync(beside, path);
		return result;
	} catch (cause) {
		rmSync(beside, { force: true });
		throw unwritable(path, cause);
	}
}

function makeFolder(folder: string): void {
	try {
		mkdirSync(folder, { recursive: true });
	} catch (cause) {
		throw unwritable(folder, cause);
	}
}

function writeAndClose(file: number, text: string): void {
	try {
		writeSync(file, text);
	} finally {
		closeSync(file);
	}
}

async function createAlone(path: string): Promise<number> {
	for (let tries = 1; ; tries++) {
		try {
			return openSync(path, "wx", 0o600);
		} catch (cause) {
			if (!isTaken(cause) || tries === TRIES) throw unwritable(path, cause);
		}
		if (isAbandoned(path)) rmSync(path, { force: true });
		else await sleep(PAUSE_MS);
	}
}

function isTaken(error: unknown): boolean {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}

function isAbandoned(path: string): boolean {
	const held = statSync(path, { throwIfNoEntry: false });
	return held !== undefined && Date.now() - held.mtimeMs > ABANDONED_MS;
}

function unwritable(path: string, cause: unknown): CodedError {
	return new CodedError("STOP_RECORD_UNWRITABLE", `The Stop hook cannot write ${path}.`, {
		hint: "Make its folder writable and its disk not full.",
		cause,
	});
}
