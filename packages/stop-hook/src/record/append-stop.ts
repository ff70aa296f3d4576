import { closeSync, constants, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { CodedError } from "@codex-workers/protocol";
import type { StopEntry } from "./stop-entry.ts";

const { O_APPEND, O_CREAT, O_NONBLOCK, O_WRONLY } = constants;
const LONGEST_REASON = 4_000;

/**
 * Adds a line to the log at `path`, and nothing else: what is in it stays. A line that was torn
 * before it ends there. Throws `STOP_LOG_UNWRITABLE`, also when only a part could be written.
 */
export function appendStop(path: string, entry: StopEntry): void {
	const reason = entry.reason.slice(0, LONGEST_REASON);
	const line = Buffer.from(`\n${JSON.stringify({ ...entry, reason })}\n`);
	let written = 0;
	try {
		mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
		const file = openSync(path, O_APPEND | O_CREAT | O_NONBLOCK | O_WRONLY, 0o600);
		try {
			written = writeSync(file, line);
		} finally {
			closeSync(file);
		}
	} catch (cause) {
		throw unwritable(path, cause);
	}
	if (written < line.length) throw unwritable(path);
}

function unwritable(path: string, cause?: unknown): CodedError {
	return new CodedError("STOP_LOG_UNWRITABLE", `The Stop hook cannot write ${path}.`, {
		hint: "Make its folder writable and its disk not full.",
		cause,
	});
}
