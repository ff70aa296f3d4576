import { readFile } from "node:fs/promises";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { describeEnd } from "../supervisor/describe-end.ts";
import type { CodexRun } from "../supervisor/run-codex.ts";
import { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { gatherUnfinished } from "./gather-unfinished.ts";
import { listUnsaid, writeUnsaid } from "./unsaid.ts";

const LOST: CodexRun = {
	...{ reason: "supervisor_failed", exitCode: null, signal: null },
	says: "its process is gone without a word.",
};

/**
 * Does for a worker whose processes are gone what its supervisor did not come to: snapshots its
 * work, writes down what there is to tell, and records the end. Nothing where that is done, or
 * where the spec is gone. Throws the errors of a spec that is none, and the system's.
 */
export async function recoverLost(context: DispatcherContext, record: WorkerRecord): Promise<void> {
	const { root, env } = context;
	if (record.end !== null || record.supervisor === null) return;
	if ((await listUnsaid(root, record.issue)).includes(record.worker_id)) return;
	const spec = await readSpec(workerFiles(root, record.worker_id).spec);
	if (spec === undefined || spec.claim !== record.claim) return;
	const facts = await gatherUnfinished({ spec, deps: { env }, run: LOST, asksOrigin: true });
	if (facts !== null) await writeUnsaid(root, { facts, said: false });
	const end = {
		...{ at: new Date(context.now()).toISOString(), reason: LOST.reason, status: null },
		...{ exit_code: null, signal: null, says: describeEnd(LOST) },
	};
	await writeWorkerRecord(root, { ...record, end });
}

async function readSpec(path: string): Promise<SupervisorSpec | undefined> {
	const text = await readFile(path, "utf8").catch((error: unknown) => {
		if (isNotFound(error)) return undefined;
		throw error;
	});
	return text === undefined ? undefined : SupervisorSpec.parse(JSON.parse(text));
}
