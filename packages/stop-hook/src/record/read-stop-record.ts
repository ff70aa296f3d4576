import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { StopRecord } from "./stop-record.ts";

/**
 * The record at `path`. One that is missing or damaged reads as none: blocks then count from the
 * start, and the next change repairs the file. Never blocks on a named pipe in the file's place.
 */
export function readStopRecord(path: string): StopRecord | undefined {
	try {
		const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
		try {
			if (!fstatSync(file).isFile()) return undefined;
			return StopRecord.parse(JSON.parse(readFileSync(file, "utf8")));
		} finally {
			closeSync(file);
		}
	} catch {
		return undefined;
	}
}
