import type { IssueState } from "@codex-workers/github";
import { foldIssueState } from "@codex-workers/protocol";

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
 * counts more than its supervisor's; and once another worker has the issue, a handover of an
 * earlier one would be taken for the newest.
 */
export function decideDelivery(facts: DeliveryFacts): "say" | "drop" {
	const { workerId, claimedBy, isFinished, state } = facts;
	const { attempts, current } = foldIssueState(state.markers);
	const own = attempts.find((attempt) => attempt.workerId === workerId);
	if (isFinished || (own !== undefined && own.end !== null)) return "drop";
	if (claimedBy !== null && claimedBy !== workerId) return "drop";
	return current === null || current.workerId === workerId ? "say" : "drop";
}
