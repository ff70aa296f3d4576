import { identifyProcess } from "../process/identify-process.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { attachCodex } from "./attach-codex.ts";
import { keepRecord } from "./record-keeper.ts";
import { seeThrough } from "./see-through.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Sees to a worker from where another supervisor has left it, while its Codex (`codex`) runs on, to
 * its recorded end. What is left of its time is counted from its own start. Throws only when the
 * record cannot be written.
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
	return await seeThrough(run, { type: "runs", codex, recorded: Promise.resolve() });
}
