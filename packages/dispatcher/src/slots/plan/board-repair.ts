import type { Card } from "@codex-workers/github";
import type { IssueStep } from "./issue-step.ts";
import type { SlotAction } from "./slot-action.ts";

/**
 * What makes a board show how a worker has left an issue: whoever was to move the card died before
 * that. `null` where it was moved afterwards, because who did that has read the comment.
 */
export function boardRepair(
	card: Card | undefined,
	{ left }: Extract<IssueStep, { type: "wait" }>,
	{ ready, inProgress }: { ready: string; inProgress: string },
): SlotAction | null {
	if (card === undefined || left === null) return null;
	if (card.status !== inProgress && card.status !== ready) return null;
	if (card.statusSince === null || Date.parse(card.statusSince) > Date.parse(left.at)) return null;
	const { issue } = card;
	const { workerId, to } = left;
	if (to === "Blocked") {
		const why = "Its worker has left it to people, and the board does not show that yet.";
		return { type: "block", issue, why };
	}
	const why = "Its pull request is open, and the board does not show that yet.";
	return { type: "release", issue, workerId, why, show: to };
}
