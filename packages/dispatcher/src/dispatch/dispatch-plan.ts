import type { Board, Issue, IssueState } from "@codex-workers/github";
import type { HeldClaim } from "../claims/claim.ts";
import type { ClaimedBranch } from "../claims/take-claim.ts";
import type { WrittenClaim } from "../claims/write-claim.ts";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";
import type { WorktreePlan } from "../worktree/plan-worktree.ts";

/** All that is decided before anything is changed outside this checkout. */
export type DispatchPlan = {
	issue: Issue;
	/** What its comments told when the dispatch began. */
	state: IssueState;
	/** The worker, as its supervisor will be told. */
	spec: WorkerSpec;
	/** Its commit is written here and pushed nowhere. */
	claim: WrittenClaim;
	/** The claim to take over: its lease has run out. `null` where nobody holds one. */
	over: HeldClaim | null;
	/** Whether that is the claim of a worker which this one follows, whose lease may still run. */
	isFollowed: boolean;
	/** Workers that have ended, which this one follows. */
	follows: readonly string[];
	branch: ClaimedBranch;
	worktree: WorktreePlan;
	/** As published: relative to the main checkout. */
	worktreeRelative: string;
	/** `null` without a board; `before` is what the board shows now. */
	board: { board: Board; before: string | null } | null;
	orchestrationId: string | null;
	/** The Codex thread that the worker goes on from; `null`: it begins a new one. */
	continues: string | null;
	/** What whoever dispatches adds to the prompt; `null`: nothing. */
	notes: string | null;
	/** The native Codex. */
	codexBinary: string;
	setupMs: number;
	armMs: number;
};
