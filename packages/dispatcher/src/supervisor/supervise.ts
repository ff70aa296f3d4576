import { identifyProcess } from "../process/identify-process.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { keepRecord } from "./record-keeper.ts";
import { startRun } from "./start-run.ts";
import type { StartDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Owns one worker from its start to its recorded end: runs Codex, renews the claim, snapshots the
 * work, stops Codex at its limits, when asked to, when the claim is lost, and when it works
 * without its gate. Where the worker has told no end, tells one in its place.
 * Returns the end that it has recorded. Throws when the record cannot be written, and when what it
 * needs from then on cannot be loaded.
 */
export async function supervise(spec: SupervisorSpec, deps: StartDeps): Promise<WorkerEnd> {
	const supervisor = (await identifyProcess(deps.pid)) ?? null;
	const keeper = keepRecord(spec.root, firstRecord(spec, { supervisor, now: deps.now() }));
	await keeper.update({});
	const started = await startRun({ spec, deps, keeper });
	// Most of a supervisor is loaded while Codex begins. Not later: who knows what is there then.
	const rest = await Promise.all([import("./see-through.ts"), deps.connect()]).catch(
		(error: unknown) => {
			if (started.type === "runs") started.codex.kill();
			throw error;
		},
	);
	const [{ seeThrough }, client] = rest;
	return await seeThrough({ spec, deps: { ...deps, client }, keeper }, started);
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
