import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { removeOldLogs } from "../logs/remove-old-logs.ts";
import { identifyProcess } from "../process/identify-process.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import { keepSnapshots } from "../snapshots/keep-snapshots.ts";
import { snapshotSubject } from "../snapshots/snapshot-subject.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { attachCodex } from "./attach-codex.ts";
import type { CodexRun, Run } from "./codex-run.ts";
import { describeEnd } from "./describe-end.ts";
import { recordActivity } from "./record-activity.ts";
import { keepRecord } from "./record-keeper.ts";
import { recordUnfinished } from "./record-unfinished.ts";
import { runCodex, takeOverCodex } from "./run-codex.ts";
import type { Settlement } from "./settle-worker.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Owns one worker from its start to its recorded end: runs Codex, renews the claim, snapshots the
 * work, stops Codex at its limits, when asked to, when the claim is lost, and when it works
 * without its gate. Where the worker has told no end, tells one in its place.
 * Returns the end that it has recorded. Throws only when the record cannot be written.
 */
export async function supervise(spec: SupervisorSpec, deps: SupervisorDeps): Promise<WorkerEnd> {
	const supervisor = (await identifyProcess(deps.pid)) ?? null;
	const keeper = keepRecord(spec.root, firstRecord(spec, { supervisor, now: deps.now() }));
	await keeper.update({});
	const run = { spec, deps, keeper };
	return await recordEnd(run, await withSnapshots(run, () => runCodex(run)));
}

/**
 * The same from where another supervisor has left a worker whose Codex (`codex`) runs on. What is
 * left of its time is counted from its own start. Throws as `supervise` does.
 */
export async function superviseOn(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	left: { record: WorkerRecord; codex: ProcessIdentity },
): Promise<WorkerEnd> {
	const supervisor = (await identifyProcess(deps.pid)) ?? null;
	const keeper = keepRecord(spec.root, left.record);
	await keeper.update({ supervisor });
	const usedMs = deps.now() - Date.parse(left.record.started_at);
	const run = { spec, deps, keeper, limitMs: Math.max(0, spec.limit_ms - usedMs) };
	const codex = attachCodex(left.codex, workerFiles(spec.root, spec.worker_id).events);
	return await recordEnd(run, await withSnapshots(run, () => takeOverCodex(run, codex)));
}

/** Records the end of a run that nobody sees to any more, and returns it. Throws as `supervise` does. */
export async function superviseNone(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
	left: { record: WorkerRecord; run: CodexRun },
): Promise<WorkerEnd> {
	return await recordEnd({ spec, deps, keeper: keepRecord(spec.root, left.record) }, left.run);
}

async function recordEnd({ spec, deps, keeper }: Run, run: CodexRun): Promise<WorkerEnd> {
	const end = endOf(run, await recordUnfinished(spec, deps, run), deps);
	await keeper.update({ end });
	const outcome = `${end.reason}: ${end.status ?? "unknown"}`;
	await recordActivity({ spec, deps }, { type: "worker_ended", outcome });
	await removeOldLogs({ ...deps, ...spec }, spec.configuration).catch((error: unknown) => {
		deps.log(`old logs: ${String(error)}`);
	});
	return end;
}

async function withSnapshots(running: Run, act: () => Promise<CodexRun>): Promise<CodexRun> {
	const { spec, deps } = running;
	const over = new AbortController();
	const everyMs = deps.snapshotMs ?? spec.configuration.snapshots.minutes * 60_000;
	const options = { everyMs, done: over.signal, log: deps.log };
	const kept = keepSnapshots(snapshotSubject(spec, deps.env), options);
	try {
		return await act();
	} finally {
		over.abort();
		await kept;
	}
}

function firstRecord(
	spec: SupervisorSpec,
	start: Pick<WorkerRecord, "supervisor"> & { now: number },
): WorkerRecord {
	const { worker_id, issue, attempt, branch, base, worktree, claim, lease_until, host } = spec;
	return {
		schema_version: 1,
		...{ worker_id, issue, attempt, branch, base, worktree, claim, lease_until, host },
		started_at: new Date(start.now).toISOString(),
		supervisor: start.supervisor,
		codex: null,
		thread_id: null,
		end: null,
	};
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
