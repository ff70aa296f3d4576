import { findBoard, moveOnBoard, readIssue, readIssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { boardStatusName } from "../board/board-status-name.ts";
import { readFinishedWork } from "../status/read-finished-work.ts";
import { readToldEnd } from "../status/read-told-end.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import type { SupervisorDeps } from "./supervisor-deps.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** What GitHub says about the work once the process is over; `null` when it could not be asked. */
export type Settlement = Pick<WorkerEnd, "status"> & { problem: string | null };

/**
 * Looks on GitHub for what came of the work, and moves the issue to In Review when it is
 * complete. Never throws: what GitHub refuses becomes a sentence in the record.
 */
export async function settleWorker(
	spec: SupervisorSpec,
	deps: SupervisorDeps,
): Promise<Settlement> {
	let status: WorkerEnd["status"] = null;
	try {
		status = await readOutcome(spec, deps);
		if (status === "completed") await moveToReview(spec, deps);
		return { status, problem: null };
	} catch (error) {
		const problem = error instanceof CodedError ? `${error.code}: ${error.message}` : String(error);
		deps.log(problem);
		return { status, problem };
	}
}

async function readOutcome(
	spec: SupervisorSpec,
	{ client }: SupervisorDeps,
): Promise<NonNullable<WorkerEnd["status"]>> {
	const { repository, issue, worker_id: workerId, branch, configuration } = spec;
	const state = await readIssueState(client, { repository, issue, trust: configuration.trust });
	const finished = await readFinishedWork({ client, repository }, { workerId, branch, state });
	if (finished !== null) return "completed";
	const told = readToldEnd(state, workerId);
	return told === null ? "failed" : STATUS[told.kind];
}

const STATUS = { handover: "handover_needed", blocked: "blocked", failed: "failed" } as const;

/** An issue that somebody has already moved to Done stays there. */
async function moveToReview(
	{ configuration, repository, issue }: SupervisorSpec,
	{ client }: SupervisorDeps,
): Promise<void> {
	const configured = configuration.board;
	if (configured === undefined) return;
	const [board, { id: issueId, boardItems }] = await Promise.all([
		findBoard(client, configured),
		readIssue(client, { repository, issue }),
	]);
	const now = boardItems.find(({ projectId }) => projectId === board.projectId)?.status;
	if (now === boardStatusName(configured, "Done")) return;
	const status = boardStatusName(configured, "In Review");
	await moveOnBoard(client, { board, issueId, status });
}
