import { printable } from "../environment/printable.ts";
import { redact } from "../environment/redact.ts";
import { identifyProcess } from "../process/identify-process.ts";
import { keepSnapshots, SNAPSHOT_MS } from "../snapshots/keep-snapshots.ts";
import { snapshotSubject } from "../snapshots/snapshot-subject.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { describeEnd } from "./describe-end.ts";
import { recordActivity } from "./record-activity.ts";
import { keepRecord } from "./record-keeper.ts";
import { recordUnfinished } from "./record-unfinished.ts";
import { type CodexRun, runCodex } from "./run-codex.ts";
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
	const run = await runWithSnapshots({ spec, deps, keeper });
	const end = endOf(run, await recordUnfinished(spec, deps, run), deps);
	await keeper.update({ end });
	const outcome = `${end.reason}: ${end.status ?? "unknown"}`;
	await recordActivity({ spec, deps }, { type: "worker_ended", outcome });
	return end;
}

async function runWithSnapshots(running: Parameters<typeof runCodex>[0]): Promise<CodexRun> {
	const { spec, deps } = running;
	const over = new AbortController();
	const { log, snapshotMs: everyMs = SNAPSHOT_MS } = deps;
	const kept = keepSnapshots(snapshotSubject(spec, deps.env), { everyMs, done: over.signal, log });
	try {
		return await runCodex(running);
	} finally {
		over.abort();
		await kept;
	}
}

function firstRecord(
	spec: SupervisorSpec,
	start: Pick<WorkerRecord, "supervisor"> & { now: number },
): WorkerRecord {
	const { worker_id, issue, attempt, branch, base, worktree, claim, host } = spec;
	return {
		schema_version: 1,
		...{ worker_id, issue, attempt, branch, base, worktree, claim, host },
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
