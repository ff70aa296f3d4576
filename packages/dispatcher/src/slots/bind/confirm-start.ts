import type { Issue } from "@codex-workers/github";
import {
	CodedError,
	decideNextStep,
	foldIssueState,
	type NextStepLimits,
} from "@codex-workers/protocol";
import { boardStatusName } from "../../board/board-status-name.ts";
import { configuredItem } from "../../board/configured-item.ts";
import { isSameStatus } from "../../board/is-same-status.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import type { DispatchRequest } from "../../dispatch/dispatch-request.ts";
import { issueStep } from "../plan/issue-step.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import { SLOT_LIMITS } from "../plan/slot-limits.ts";

/**
 * Decides once more whether a planned start is wanted: the plan rests on what was read before others
 * acted. The pause after a failure is over by then. Throws `PLAN_OUTDATED`.
 */
export function confirmStart(
	{ configuration, now }: Pick<DispatcherContext, "configuration" | "now">,
	action: SlotAction,
	steps: NextStepLimits,
): NonNullable<DispatchRequest["confirm"]> {
	return ({ issue, state }) => {
		const { board } = configuration;
		if (board === undefined) return;
		const [ready, inProgress] = [
			boardStatusName(board, "Ready"),
			boardStatusName(board, "In Progress"),
		];
		const item = configuredItem(issue, board);
		const isReady = isSameStatus(item?.status, ready);
		if (issue.boardsReadable && !isReady && !isSameStatus(item?.status, inProgress)) {
			throw outdated(issue, `is under ${item?.status ?? "no status"}`);
		}
		// The others decide by themselves on what they read.
		if (action.type !== "dispatch" && action.type !== "steal") return;
		const folded = foldIssueState(state.markers);
		const known = { type: "known", state: issue.state, folded, pullRequest: null } as const;
		const limits = { ...SLOT_LIMITS, steps, backoffMs: 0 };
		const step = issueStep(
			known,
			{ now: now(), limits },
			{
				decide: (given) => decideNextStep(given, steps),
				readySince: isReady ? (item?.statusSince ?? null) : null,
				editedAt: issue.editedAt,
			},
		);
		if (step.type !== "go" || step.step !== "dispatch") throw outdated(issue, "has changed");
	};
}

function outdated({ number }: Issue, what: string): CodedError {
	return new CodedError("PLAN_OUTDATED", `Issue #${number} ${what} since it was looked at.`, {
		hint: "The next pass decides anew.",
	});
}
