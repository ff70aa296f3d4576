import {
	branchOfIssue,
	type DispatchPlan,
	findWorkerBoard,
	lastReadAt,
	readIssueHistory,
	refuseEdited,
	refuseFull,
	refuseOpenPullRequest,
	workerSpec,
	writeClaim,
} from "@codex-workers/dispatcher";
import { type Issue, readIssue } from "@codex-workers/github";
import { CodedError, foldIssueState, type WorkerScope } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";
import { REPOSITORY_NAME } from "../world/simulated-world.ts";
import { chooseHead } from "./choose-head.ts";
import { chooseWorker } from "./choose-worker.ts";
import { planTakeover } from "./plan-takeover.ts";
import { readRemote } from "./read-remote.ts";
import type { WantedWorker } from "./start-worker.ts";

/** Everything about a worker that is decided before anything is changed. */
export interface PlannedWorker {
	readonly plan: DispatchPlan;
	readonly scope: WorkerScope;
	/** The commit that it begins at. */
	readonly head: string;
	/** Commits of earlier attempts that are to be part of it. */
	readonly goesOnFrom: readonly string[];
}

type Wanted = WantedWorker & { readonly scope: WorkerScope };

/** Reads what there is and decides everything, as a dispatch does. */
export async function planWorker(acting: Acting, wanted: Wanted): Promise<PlannedWorker> {
	const { context, world } = acting;
	const number = wanted.issue;
	const [issue, state, board, { remote, held }] = await Promise.all([
		readIssue(context.client, { repository: REPOSITORY_NAME, issue: number }),
		readIssueHistory(context, number),
		findWorkerBoard(context),
		readRemote(acting, number),
	]);
	if (world.rules.heedingPeople) {
		refuseClosed(issue);
		refuseEdited(context, issue, { board, assignedAt: lastReadAt(foldIssueState(state.markers)) });
	}
	wanted.confirm?.({ issue, state });
	if (wanted.room !== undefined) {
		refuseFull(wanted.room, { issue: number, claimed: remote.claimed });
	}
	const takeover = planTakeover(acting, { ...wanted, held });
	if (wanted.scope === "standard") await refuseOpenPullRequest(context, number, remote);
	const choice = branchOfIssue({ issue, state, remote });
	const { base } = remote;
	const isNew = choice.type === "new";
	const tip = isNew ? base : choice.oid;
	const head = chooseHead(acting, { issue: number, tip, base });
	const worker = chooseWorker(acting, { state, ...wanted });
	const claim = await writeClaim(context, { issue: number, ...worker });
	const path = `/nowhere/rocket-worker-${number}`;
	const lease = { claim: claim.oid, leaseUntil: claim.claim.lease_until };
	const facts = { issue, branch: choice.name, path, ...worker, ...lease, limitMs: LIMIT_MS };
	const before = issue.boardItems.find(({ projectId }) => projectId === board?.projectId);
	const plan: DispatchPlan = {
		...{ issue, state, claim, continues: null, notes: null, orchestrationId: null, ...takeover },
		follows: wanted.follows ?? [],
		spec: workerSpec(context, facts),
		branch: { name: choice.name, base: isNew ? base : null },
		worktree: { type: "reuse", path, branch: choice.name, start: head },
		worktreeRelative: `../rocket-worker-${number}`,
		board: board === null ? null : { board, before: before?.status ?? null },
		...{ codexBinary: "", setupMs: 1, armMs: 1 },
	};
	return { plan, scope: wanted.scope, head, goesOnFrom: [tip] };
}

const LIMIT_MS = 3_600_000;

function refuseClosed(issue: Issue): void {
	if (issue.state === "OPEN") return;
	throw new CodedError("ISSUE_CLOSED", `#${issue.number} is closed.`, { hint: "Reopen it." });
}
