import type { IssueState } from "@codex-workers/github";
import { type AssignedMarker, CodedError } from "@codex-workers/protocol";
import type { HeldClaim } from "../claims/claim.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { newestRecord } from "../workers/newest-record.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { assembleWorker } from "./assemble-worker.ts";
import { readIssueHistory } from "./read-issue-history.ts";
import { issueOfTarget, type WorkerTarget } from "./worker-target.ts";

/** All that this machine and GitHub know of a worker. */
export type FoundWorker = {
	issue: number;
	/** `null`: nothing speaks of a worker on this issue. */
	workerId: string | null;
	record: WorkerRecord | null;
	/** The claim on the issue, whoever holds it. */
	claim: HeldClaim | null;
	/** `null`: the issue does not exist any more. */
	state: IssueState | null;
	/** The newest trusted assignment of this worker. */
	assigned: AssignedMarker | null;
};

/**
 * Finds a worker: on an issue, the one that holds the claim, else the newest with a record here,
 * else the one assigned last. An issue that is gone is no reason not to find its worker. Throws
 * `ISSUE_NOT_FOUND` where nothing speaks of one, `WORKER_TARGET_INVALID`,
 * `WORKER_RECORD_INVALID`, `GIT_FAILED`, `GitHubError`.
 */
export async function findWorker(
	context: DispatcherContext,
	target: WorkerTarget,
): Promise<FoundWorker> {
	const issue = issueOfTarget(target);
	const [read, claim, record] = await Promise.all([
		readState(context, issue),
		readClaim(context, issue),
		recordOf(context.root, target),
	]);
	const state = read instanceof CodedError ? null : read;
	const signs = { claim: claim ?? null, state, records: record === undefined ? [] : [record] };
	const { workerId } = assembleWorker(target, signs);
	if (read instanceof CodedError && workerId === null) throw read;
	const own = await ownRecord(context.root, { workerId, record });
	return assembleWorker(target, { ...signs, records: own === null ? signs.records : [own] });
}

/** What GitHub shows of the issue, or its word that there is no such issue. */
async function readState(
	context: DispatcherContext,
	issue: number,
): Promise<IssueState | CodedError> {
	try {
		return await readIssueHistory(context, issue);
	} catch (error) {
		if (error instanceof CodedError && error.code === "ISSUE_NOT_FOUND") return error;
		throw error;
	}
}

async function recordOf(root: string, target: WorkerTarget): Promise<WorkerRecord | undefined> {
	if ("worker" in target) return await readWorkerRecord(root, target.worker);
	return await newestRecord(root, target.issue);
}

async function ownRecord(
	root: string,
	{ workerId, record }: { workerId: string | null; record: WorkerRecord | undefined },
): Promise<WorkerRecord | null> {
	if (workerId === null) return null;
	if (record?.worker_id === workerId) return record;
	return (await readWorkerRecord(root, workerId)) ?? null;
}
