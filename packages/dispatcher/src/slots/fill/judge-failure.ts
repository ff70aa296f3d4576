import { CodedError } from "@codex-workers/protocol";
import type { ActionOutcome } from "./slot-pass.ts";

/** The claim went to somebody else between the look and the effect. */
const LOST = new Set([
	...["CLAIM_HELD", "CLAIM_LOST", "ISSUE_BUSY", "PLAN_OUTDATED"],
	...["WORKER_RUNNING", "WORKER_SEEN_TO"],
]);

/** What is wrong with one issue says nothing about the next one. */
const REFUSED = new Set([
	...["BRANCH_DIVERGED", "BRANCH_IN_USE", "BRANCH_TAKEN", "HANDOVER_HEAD_DIVERGED"],
	...["HANDOVER_HEAD_MISSING", "ISSUE_BLOCKED", "ISSUE_CLOSED", "ISSUE_EDITED"],
	...["ISSUE_IS_PULL_REQUEST", "ISSUE_NOT_FOUND", "ISSUE_TOO_LONG", "NOTHING_TO_BLOCK"],
	...["NOTHING_TO_REPLACE", "NOTHING_TO_RESEARCH", "PULL_REQUEST_OPEN", "RESEARCH_CYCLES_SPENT"],
	...["WORKER_STILL_RUNNING", "WORKTREE_HAS_WORK", "WORKTREE_IN_USE", "WORKTREE_PATH_TAKEN"],
]);

/** What a failed action came to. Pure; decides by code, never by words. */
export function judgeFailure(error: unknown): ActionOutcome {
	const code = error instanceof CodedError ? error.code : "";
	// With a cause, undoing it has failed: what is left is to be told.
	if (code === "INTERRUPTED" && !hasCause(error)) return { type: "skipped", why: "interrupted" };
	if (code === "SLOTS_FULL") return { type: "skipped", why: "no_slot" };
	if (LOST.has(code)) return { type: "lost", error };
	return { type: REFUSED.has(code) ? "refused" : "failed", error };
}

const hasCause = (error: unknown) => error instanceof Error && error.cause !== undefined;
