import { access, readFile } from "node:fs/promises";
import { lockWorker } from "../workers/lock-worker.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { supervise } from "./supervise.ts";
import type { StartDeps } from "./supervisor-deps.ts";
import { SupervisorSpec } from "./supervisor-spec.ts";

/**
 * Supervises the worker of a spec's file to its recorded end, and returns what is to be said of it.
 * A worker that has a record already is gone on with; one that another process sees to is left to
 * that. Throws where the spec cannot be read, and what `supervise` throws.
 */
export async function superviseBy(specPath: string, deps: StartDeps): Promise<string> {
	const spec = SupervisorSpec.parse(JSON.parse(await readFile(specPath, "utf8")));
	const { root, worker_id: workerId } = spec;
	const lock = await lockWorker(root, workerId, deps.pid);
	if (lock === undefined) return "Another process sees to this worker.";
	// Whoever gives a worker up removes its spec first: what was read may be over by now.
	await access(specPath);
	const record = await readWorkerRecord(root, workerId);
	if (record === undefined) return (await supervise(spec, deps)).says;
	if (record.end !== null) return "This worker has ended.";
	const { continueWorker } = await import("./continue-worker.ts");
	return (await continueWorker(spec, { ...deps, client: await deps.connect() }, record)).says;
}
