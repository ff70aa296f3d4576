import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readSpec } from "../supervisor/read-spec.ts";
import { superviseNone } from "../supervisor/supervise-none.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";

/**
 * Records the end of a worker that was stopped without a supervisor: its work is snapshotted, and
 * handed over where there is any. `false`: nothing says what it was told. Throws
 * `WORKER_SPEC_INVALID`, and when the record cannot be written.
 */
export async function settleStopped(
	context: DispatcherContext,
	record: WorkerRecord,
	says: string,
): Promise<boolean> {
	const spec = await readSpec(context.root, record.worker_id);
	if (spec === undefined || spec.claim !== record.claim) return false;
	const { env, client, now } = context;
	const stop = new AbortController().signal;
	const deps = { env, client, now, pid: process.pid, stop, log: () => {} };
	const run = { reason: "stopped", exitCode: null, signal: null, says } as const;
	await superviseNone(spec, deps, { record, run });
	return true;
}
