import type { WorkerEnd } from "../workers/worker-end.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import type { CodexRun } from "./codex-run.ts";
import { recordEnd } from "./record-end.ts";
import { keepRecord } from "./record-keeper.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Records the end of a run that nobody sees to any more, and returns it. Throws only when the record
 * cannot be written.
 */
export async function superviseNone(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	left: { record: WorkerRecord; run: CodexRun },
): Promise<WorkerEnd> {
	return await recordEnd({ spec, deps, keeper: keepRecord(spec.root, left.record) }, left.run);
}
