import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { removeOldLogs } from "../logs/remove-old-logs.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import { describeEnd } from "./describe-end.ts";
import { recordActivity } from "./record-activity.ts";
import { recordUnfinished } from "./record-unfinished.ts";
import type { Settlement } from "./settle-worker.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";

/**
 * Records how a run has ended, here and on GitHub: where the worker has told no end, one is told in
 * its place. Throws only when the record cannot be written.
 */
export async function recordEnd({ spec, deps, keeper }: Run, run: CodexRun): Promise<WorkerEnd> {
	const end = endOf(run, await recordUnfinished(spec, deps, run), deps);
	await keeper.update({ end });
	const outcome = `${end.reason}: ${end.status ?? "unknown"}`;
	await recordActivity({ spec, deps }, { type: "worker_ended", outcome });
	await removeOldLogs({ ...deps, ...spec }, spec.configuration).catch((error: unknown) => {
		deps.log(`old logs: ${String(error)}`);
	});
	return end;
}

function endOf(run: CodexRun, { status, problem }: Settlement, deps: SupervisorDeps): WorkerEnd {
	const says = problem === null ? describeEnd(run) : `${describeEnd(run)} ${problem}`;
	return {
		at: new Date(deps.now()).toISOString(),
		reason: run.reason,
		exit_code: run.exitCode,
		signal: run.signal,
		status,
		says: printable(redact(says, deps.env)),
	};
}
