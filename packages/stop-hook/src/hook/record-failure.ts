import { CodedError, WorkerId } from "@codex-workers/protocol";
import { appendStop } from "../record/append-stop.ts";
import { stopLogPath } from "../record/stop-log-path.ts";
import type { StopContext } from "./stop-context.ts";

/**
 * Notes for the supervisor that the hook failed and let the session end, and returns the line
 * that says so. Never throws: where the log cannot be written either, the line is all there is.
 */
export function recordFailure(error: unknown, context: StopContext): string {
	const { env, now = () => new Date() } = context;
	const reason = failureReason(error);
	const worker = WorkerId.safeParse(env["CODEX_WORKERS_WORKER_ID"]);
	const root = env["CODEX_WORKERS_ROOT"];
	if (!worker.success || !root) return reason;
	const at = now().toISOString();
	const entry = { schema_version: 1, at, session_id: null, outcome: "failed", reason } as const;
	try {
		appendStop(stopLogPath(root, worker.data), entry);
		return reason;
	} catch {
		return `${reason} It could not be noted for the worker's supervisor either.`;
	}
}

function failureReason(error: unknown): string {
	const said =
		error instanceof CodedError
			? `${error.code}: ${error.message} ${error.hint}`
			: `STOP_DEFECT: ${error instanceof Error ? error.name : "something"} was thrown.`;
	return `codex-workers stop failure: the session may end without a recorded end. ${said}`;
}
