import type { Card } from "@codex-workers/github";
import type { IssueStep } from "./issue-step.ts";
import type { SlotAction } from "./slot-action.ts";

/**
 * What makes a board show that a worker has left an issue to people: whoever was to move the card
 * died before that. `null` where it was moved afterwards, because who did that has read the comment.
 */
export function boardRepair(
	card: Card | undefined,
	{ blockedAt }: Extract<IssueStep, { type: "wait" }>,
	{ inProgress }: { inProgress: string },
): SlotAction | null {
	if (card === undefined || blockedAt === null || card.status !== inProgress) return null;
	if (card.statusSince === null || Date.parse(card.statusSince) > Date.parse(blockedAt))
		return null;
	const why = "Its worker has left it to people, and the board does not show that yet.";
	return { type: "block", issue: card.issue, why };
}
