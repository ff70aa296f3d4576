import { CodedError } from "@codex-workers/protocol";
import { readStopLog } from "./read-stop-log.ts";
import type { StopEntry } from "./stop-entry.ts";
import { stopLogPath } from "./stop-log-path.ts";

/**
 * What the Stop hook did last for a worker, for its supervisor; `undefined` where it left no word
 * that can be read. Never throws.
 */
export function readStop(root: string, workerId: string): StopEntry | undefined {
	try {
		return readStopLog(stopLogPath(root, workerId)).entries.at(-1);
	} catch (error) {
		if (error instanceof CodedError) return undefined;
		throw error;
	}
}
