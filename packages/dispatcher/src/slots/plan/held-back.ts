import type { Card } from "@codex-workers/github";
import { hasLabel } from "./room.ts";
import type { SlotLimits } from "./slot-limits.ts";
import type { WaitReason } from "./wait-reason.ts";

/** Why no worker may begin on an issue, whatever its comments ask for; `null`: one may. */
export function heldBack(card: Card, limits: SlotLimits): WaitReason | null {
	if (card.state === "CLOSED") return { type: "closed" };
	const excluded = limits.withoutLabels.find((label) => hasLabel(card.labels, label));
	if (excluded !== undefined) return { type: "label_excluded", label: excluded };
	const { onlyLabels: labels } = limits;
	if (labels.length > 0 && !labels.some((label) => hasLabel(card.labels, label))) {
		return { type: "label_missing", labels };
	}
	if (card.openBlockers > 0) return { type: "blocked_by", open: card.openBlockers };
	return card.openSubIssues > 0 ? { type: "sub_issues_open", open: card.openSubIssues } : null;
}
