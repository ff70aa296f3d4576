import { readIssueState } from "@codex-workers/github";
import { CodedError, type EndKind } from "@codex-workers/protocol";
import { CARD_OF_END } from "../board/card-of-end.ts";
import { moveIssue } from "../board/move-issue.ts";
import { settleReader } from "../results/settle-reader.ts";
import { resultOfScope } from "../results/worker-result.ts";
import { readFinishedWork } from "../status/read-finished-work.ts";
import { readToldEnd } from "../status/read-told-end.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** What GitHub says about the work once the process is over; `null` when it could not be asked. */
export type Settlement = Pick<WorkerEnd, "status"> & { problem: string | null };

/**
 * Sees to it that GitHub shows what came of the work: the result of a worker that only reads is
 * posted and its issue given back; of any other one the end is read, and the board shows it. Never
 * throws: what GitHub refuses becomes a sentence in the record.
 */
export async function settleWorker(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
): Promise<Settlement> {
	let status: WorkerEnd["status"] = null;
	try {
		const result = resultOfScope(spec.configuration.workers.scope);
		if (result !== null) return await settleReader(spec, deps, result);
		const kind = await readEnd(spec, deps);
		status = STATUS[kind];
		const to = CARD_OF_END[kind];
		if (to !== null) await moveIssue({ ...deps, ...spec }, { issue: spec.issue, to });
		return { status, problem: null };
	} catch (error) {
		const problem = error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
		deps.log(problem);
		return { status, problem };
	}
}

async function readEnd(spec: SupervisorSpec, { client }: SupervisorDeps): Promise<EndKind> {
	const { repository, issue, worker_id: workerId, branch, configuration } = spec;
	const state = await readIssueState(client, { repository, issue, trust: configuration.trust });
	const finished = await readFinishedWork({ client, repository }, { workerId, branch, state });
	if (finished !== null) return "complete";
	return readToldEnd(state, workerId)?.kind ?? "failed";
}

const STATUS = {
	complete: "completed",
	handover: "handover_needed",
	blocked: "blocked",
	failed: "failed",
} as const satisfies Record<EndKind, WorkerEnd["status"]>;
