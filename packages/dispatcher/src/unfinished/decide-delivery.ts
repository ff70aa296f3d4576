import type { IssueState } from "@codex-workers/github";
import { type Attempt, foldIssueState, scopeOfAttempt } from "@codex-workers/protocol";

export type DeliveryFacts = {
	workerId: string;
	/** Who holds the claim on the issue; `null`: nobody. */
	claimedBy: string | null;
	/** Whether the work is complete on GitHub, whoever has said so. */
	isFinished: boolean;
	state: Pick<IssueState, "markers">;
};

/**
 * Whether an end that a worker has not told may still be told in its place. Pure. Its own word
 * counts more than its supervisor's; and once another worker has the issue, or has ended its work on
 * it, a handover of an earlier one would be taken for the newest.
 */
export function decideDelivery(facts: DeliveryFacts): "say" | "drop" {
	const { workerId, claimedBy, isFinished, state } = facts;
	const { attempts, current } = foldIssueState(state.markers);
	const own = attempts.find((attempt) => attempt.workerId === workerId);
	if (isFinished || (own !== undefined && own.end !== null)) return "drop";
	if (claimedBy !== null && claimedBy !== workerId) return "drop";
	if (own !== undefined && isFollowed(own, attempts)) return "drop";
	return current === null || current.workerId === workerId ? "say" : "drop";
}

/** Whether an end of a later attempt is told: that one says how the issue stands. */
function isFollowed(own: Attempt, attempts: readonly Attempt[]): boolean {
	const later = attempts.slice(attempts.indexOf(own) + 1);
	return later.some((attempt) => attempt.end !== null && scopeOfAttempt(attempt) === "standard");
}
