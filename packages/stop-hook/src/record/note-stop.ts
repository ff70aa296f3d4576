import type { StopDecision } from "../decide-stop.ts";
import type { StopRecord } from "./stop-record.ts";

/** A decision, or the hook's own failure, about to be written down. */
export interface StopNote {
	readonly workerId: string;
	/** `null` where the payload could not be read. */
	readonly session: string | null;
	readonly at: Date;
	readonly outcome: StopDecision["outcome"] | "failed";
	readonly reason: string;
}

/** The record of a worker after one more call of the hook. Pure. */
export function noteStop(before: StopRecord | undefined, note: StopNote): StopRecord {
	const { workerId, session, at, outcome, reason } = note;
	const sessions = before?.sessions ?? [];
	return {
		schema_version: 1,
		worker_id: workerId,
		sessions:
			outcome === "blocked" && session !== null
				? [
						...sessions.filter(({ session_id }) => session_id !== session),
						{ session_id: session, blocks: blocksOf(before, session) + 1 },
					]
				: sessions,
		last: { at: at.toISOString(), session_id: session, outcome, reason },
	};
}

/** How often a session has been held back so far. */
export function blocksOf(record: StopRecord | undefined, session: string): number {
	return record?.sessions.find(({ session_id }) => session_id === session)?.blocks ?? 0;
}
