import { issueOfWorker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isRunning } from "../process/is-running.ts";
import { recoverLost } from "../unfinished/recover-lost.ts";
import { listRecordedWorkers } from "../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { adoptWorker } from "./adopt-worker.ts";
import type { Adoption } from "./adoption.ts";
import { couldNot } from "./could-not.ts";
import { undoDispatches } from "./undo-dispatches.ts";

type Outcome = Pick<Adoption, "type" | "why">;

/**
 * Sees to it that no worker of this checkout is without a supervisor: one whose Codex runs gets a
 * new one, one that is over gets its end recorded, and a dispatch that died before its worker began
 * is taken back. Of several who try at once one does it. `issue`:
 * only workers on that one. The answer has those that something was done for, or could not be; it
 * is empty, after a look into one folder and the records in it, as long as all is well. What fails
 * for one worker stops nobody.
 */
export async function adoptWorkers(
	context: DispatcherContext,
	options: { issue?: number | undefined; log?: (line: string) => void } = {},
): Promise<readonly Adoption[]> {
	const adoptions = await undoDispatches(context, options.issue);
	const recorded = (await listRecordedWorkers(context.root)).sort();
	for (const workerId of recorded) {
		const issue = issueOfWorker(workerId);
		if (issue === undefined || (options.issue ?? issue) !== issue) continue;
		const outcome = await seeTo(context, workerId, options.log).catch(couldNot);
		if (outcome !== null) adoptions.push({ ...outcome, workerId, issue });
	}
	return adoptions;
}

async function seeTo(
	context: DispatcherContext,
	workerId: string,
	log: ((line: string) => void) | undefined,
): Promise<Outcome | null> {
	const record = await readWorkerRecord(context.root, workerId);
	if (record === undefined || !(await isAlone(context, record))) return null;
	if (record.codex !== null && (await isRunning(record.codex))) {
		return await adoptWorker(context, record);
	}
	const end = await recoverLost(context, workerId, log === undefined ? {} : { log });
	return end === null ? null : { type: "recovered", why: end.says };
}

/** Whether a worker of this machine has no recorded end and nobody who would record one. */
async function isAlone(context: DispatcherContext, record: WorkerRecord): Promise<boolean> {
	if (record.end !== null || record.host !== context.host) return false;
	return record.supervisor !== null && !(await isRunning(record.supervisor));
}
