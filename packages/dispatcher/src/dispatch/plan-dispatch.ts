import { type Board, type Issue, type IssueState, readIssue } from "@codex-workers/github";
import { foldIssueState } from "@codex-workers/protocol";
import { itemOnBoard } from "../board/item-on-board.ts";
import { writeClaim } from "../claims/write-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { lastReadAt } from "../target/last-read-at.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import { planWorktree } from "../worktree/plan-worktree.ts";
import { worktreePath } from "../worktree/worktree-path.ts";
import { chooseWorker } from "./choose-worker.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { DEFAULT_ARM_MS, DEFAULT_SETUP_MS, type DispatchRequest } from "./dispatch-request.ts";
import { planBranch } from "./plan-branch.ts";
import { planTakeover } from "./plan-takeover.ts";
import { readRemote } from "./read-remote.ts";
import { refuseClosed } from "./refuse-closed.ts";
import { refuseEdited } from "./refuse-edited.ts";
import { refuseOpenPullRequest } from "./refuse-open-pull-request.ts";
import { shareReads } from "./share-reads.ts";
import { refuseFull } from "./start-room.ts";
import { type SpecFacts, workerSpec } from "./worker-spec.ts";

/**
 * Reads what there is and decides everything; nothing outside this checkout is changed. Throws
 * `ISSUE_NOT_FOUND`, `ISSUE_CLOSED`, `ISSUE_EDITED`, `CLAIM_HELD`, `SLOTS_FULL`, `WORKER_RUNNING`,
 * `PULL_REQUEST_OPEN`, what `confirm` throws,
 * the errors of the board, the branch and the worktree, `GIT_FAILED`, `GitHubError`.
 */
export async function planDispatch(
	context: DispatcherContext,
	request: DispatchRequest,
	codexBinary: string,
): Promise<DispatchPlan> {
	const { client, repository } = context;
	const { reads = shareReads(context) } = request;
	const reference = { repository, issue: request.issue };
	const [issue, state, board, remote] = await Promise.all([
		readIssue(client, reference),
		readIssueHistory(context, request.issue),
		reads.board(),
		readRemote(context, request),
	]);
	refuseClosed(issue);
	if (request.acceptEdits !== true) {
		refuseEdited(context, issue, { board, assignedAt: lastReadAt(foldIssueState(state.markers)) });
	}
	request.confirm?.({ issue, state });
	if (request.room !== undefined) {
		refuseFull(request.room, { issue: issue.number, claimed: remote.claimed });
	}
	const { follows = [] } = request;
	const [takeover] = await Promise.all([
		planTakeover(context, issue.number, { claim: remote.claim, follows }),
		// Who only reads proposes nothing, and may well look at what is proposed.
		context.configuration.workers.scope === "standard"
			? refuseOpenPullRequest(context, issue.number, remote)
			: undefined,
	]);
	const { branch, start } = await planBranch(context, { issue, state, remote, bring: reads.bring });
	const facts = { request, issue, branch: branch.name, ...place(context, issue.number) };
	const wish = { path: facts.path, branch: branch.name, start };
	const worktree = await planWorktree(context, wish, reads.localWork);
	const { spec, claim } = await planWorker(context, facts, state);
	return {
		...{ issue, state, spec, claim, branch, worktree, codexBinary, follows, ...takeover },
		worktreeRelative: facts.relative,
		board: boardPlan(board, issue),
		orchestrationId: context.orchestrationId,
		continues: request.continues ?? null,
		notes: request.notes ?? null,
		setupMs: request.setupMs ?? DEFAULT_SETUP_MS,
		armMs: request.armMs ?? DEFAULT_ARM_MS,
	};
}

const place = (context: DispatcherContext, issue: number) => worktreePath(context.root, issue);

async function planWorker(
	context: DispatcherContext,
	facts: Omit<SpecFacts, "workerId" | "attempt" | "claim" | "leaseUntil" | "limitMs"> & {
		request: DispatchRequest;
	},
	state: IssueState,
): Promise<Pick<DispatchPlan, "spec" | "claim">> {
	const { request, issue } = facts;
	const worker = chooseWorker(context, { issue: issue.number, attempt: request.attempt, state });
	const claim = await writeClaim(context, { issue: issue.number, ...worker });
	const limitMs = request.limitMs ?? context.configuration.workers.minutes * 60_000;
	const held = { claim: claim.oid, leaseUntil: claim.claim.lease_until };
	return { claim, spec: workerSpec(context, { ...facts, ...worker, ...held, limitMs }) };
}

function boardPlan(board: Board | null, issue: Issue): DispatchPlan["board"] {
	if (board === null) return null;
	const item = itemOnBoard(issue, board);
	return { board, before: item?.status ?? null };
}
