import { CodedError, issueOfWorker } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { isRunning } from "../../process/is-running.ts";
import { listRecordedWorkers } from "../../workers/list-recorded-workers.ts";
import { readWorkerRecord } from "../../workers/read-worker-record.ts";
import type { IssueFacts, LocalWorker } from "../plan/slot-facts.ts";

/** The workers here, and the issues of those whose record cannot be read: nothing is done for them. */
export type LocalSight = {
	workers: LocalWorker[];
	unreadable: ReadonlyMap<number, IssueFacts>;
};

type Place = Pick<DispatcherContext, "root" | "host">;
type Read = { worker: LocalWorker | undefined } | { issue: number; facts: IssueFacts };

/**
 * The workers that this checkout has a record of, as their processes are now. Of a worker of
 * another machine (a shared disk) nothing is said.
 */
export async function readLocalWorkers(context: Place): Promise<LocalSight> {
	const ids = await listRecordedWorkers(context.root);
	const read = await Promise.all(ids.map((id) => readOne(context, id)));
	return {
		workers: read.flatMap((one) => ("worker" in one ? (one.worker ?? []) : [])),
		unreadable: new Map(read.flatMap((one) => ("facts" in one ? [[one.issue, one.facts]] : []))),
	};
}

async function readOne(context: Place, workerId: string): Promise<Read> {
	const issue = issueOfWorker(workerId);
	if (issue === undefined) return { worker: undefined };
	try {
		return { worker: await readLocalWorker(context, { workerId, issue }) };
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return { issue, facts: { type: "unreadable", code: error.code, says: error.message } };
	}
}

async function readLocalWorker(
	{ root, host }: Place,
	{ workerId, issue }: Pick<LocalWorker, "workerId" | "issue">,
): Promise<LocalWorker | undefined> {
	const record = await readWorkerRecord(root, workerId);
	if (record === undefined || record.host !== host) return undefined;
	const [isSupervised, worksOn] = await Promise.all(
		[record.supervisor, record.codex].map((one) => one !== null && isRunning(one)),
	);
	return {
		workerId,
		issue,
		process: isSupervised === true || worksOn === true ? "running" : "ended",
		isSupervised: isSupervised === true,
		isRecorded: record.end !== null,
	};
}
