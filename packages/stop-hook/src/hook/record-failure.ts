import { CodedError, WorkerId } from "@codex-workers/protocol";
import { changeStopRecord } from "../record/change-stop-record.ts";
import { noteStop } from "../record/note-stop.ts";
import { stopRecordPath } from "../record/stop-record-path.ts";
import type { StopContext } from "./stop-context.ts";

/**
 * Notes for the supervisor that the hook failed and let the session end, and returns the line
 * that says so. Never throws: where the record cannot be written either, the line is all there is.
 */
export async function recordFailure(error: unknown, context: StopContext): Promise<string> {
	const { env, now = () => new Date() } = context;
	const reason = failureReason(error);
	const worker = WorkerId.safeParse(env["CODEX_WORKERS_WORKER_ID"]);
	const root = env["CODEX_WORKERS_ROOT"];
	if (!worker.success || !root) return reason;
	const note = {
		workerId: worker.data,
		session: null,
		at: now(),
		outcome: "failed",
		reason,
	} as const;
	try {
		await changeStopRecord(stopRecordPath(root, worker.data), (before) => ({
			after: noteStop(before, note),
			result: undefined,
		}));
		return reason;
	} catch {
		return `${reason} It could not be noted in the worker's stop record either.`;
	}
}

function failureReason(error: unknown): string {
	const said =
		error instanceof CodedError
			? `${error.code}: ${error.message} ${error.hint}`
			: `STOP_DEFECT: ${error instanceof Error ? error.name : "something"} was thrown.`;
	return `codex-workers stop failure: the session may end without a recorded end. ${said}`;
}
