import { CodedError } from "@codex-workers/protocol";
import { appendActivity } from "../activity/append-activity.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { issueOfTarget, type WorkerTarget } from "../target/worker-target.ts";
import { newestRecord } from "../workers/newest-record.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { settleStopped } from "./settle-stopped.ts";
import { type StopReport, stopRecordedWorker } from "./stop-recorded-worker.ts";

/**
 * Stops the worker of this machine on an issue, or by its id, and sees to it that its work is
 * handed over, whether it has a supervisor or not. Its claim, worktree and comments stay: cleanup
 * takes those. Nothing to stop is an answer, not an error.
 * Throws `WORKER_NOT_HERE`, `WORKER_TARGET_INVALID`, `WORKER_RECORD_INVALID`,
 * `WORKER_SPEC_INVALID`, `WORKER_NOT_STOPPED`.
 */
export async function stopWorker(
	context: DispatcherContext,
	target: WorkerTarget,
): Promise<StopReport> {
	const record = await recordOf(context.root, target);
	const settle = (left: WorkerRecord, says: string) => settleStopped(context, left, says);
	const report = await stopRecordedWorker({ ...context, settle }, record);
	if (report.wasRunning) {
		const { workerId: worker_id, issue } = report;
		await appendActivity(context, { type: "worker_stopped", worker_id, issue });
	}
	return report;
}

async function recordOf(root: string, target: WorkerTarget): Promise<WorkerRecord> {
	const issue = issueOfTarget(target);
	const record =
		"worker" in target
			? await readWorkerRecord(root, target.worker)
			: await newestRecord(root, issue);
	if (record !== undefined) return record;
	const who = "worker" in target ? target.worker : `a worker on issue #${issue}`;
	throw new CodedError("WORKER_NOT_HERE", `This machine has no record of ${who}.`, {
		hint: `Run \`codex-workers status ${issue}\` to see which machine it is on.`,
	});
}
