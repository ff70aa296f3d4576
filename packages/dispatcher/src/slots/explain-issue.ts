import { readIssue } from "@codex-workers/github";
import { configuredItem } from "../board/configured-item.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { makePlan } from "./fill/make-plan.ts";
import { type FillSlotsOptions, slotLimitsOf, slotPortsOf } from "./fill-slots.ts";
import type { SlotAction } from "./plan/slot-action.ts";
import type { SlotPlan } from "./plan/slot-plan.ts";
import type { WaitReason } from "./plan/wait-reason.ts";

/** Why an issue is worked on or not, and what the next pass would do about it. */
export type IssueExplanation = { issue: number; title: string; url: string } & (
	| { type: "act"; action: SlotAction; slots: SlotPlan["slots"] }
	| { type: "wait"; reason: WaitReason; slots: SlotPlan["slots"] }
	/** Its card is not where workers are started from; `status` is `null` without a card. */
	| { type: "not_ready"; status: string | null; state: "OPEN" | "CLOSED"; ready: string }
);

/**
 * Explains one issue by a plan that is made and not performed. Throws `ISSUE_NOT_FOUND`,
 * `ISSUE_IS_PULL_REQUEST`, `BOARD_MISSING`, and the errors of the look.
 */
export async function explainIssue(
	context: DispatcherContext,
	issue: number,
	options: Pick<FillSlotsOptions, "limits" | "priorityField" | "signal"> = {},
): Promise<IssueExplanation> {
	const { client, repository } = context;
	const { title, url, state, boardItems } = await readIssue(client, { repository, issue });
	const ports = slotPortsOf(context, { ...options, dryRun: true });
	const look = await ports.look();
	const limits = slotLimitsOf(context, options.limits);
	const { slots, actions, waits } = await makePlan(ports, look, { limits, signal: options.signal });
	const about = { issue, title, url };
	const action = actions.find((one) => one.issue === issue);
	if (action !== undefined) return { ...about, type: "act", action, slots };
	const wait = waits.find((one) => one.issue === issue);
	if (wait !== undefined) return { ...about, type: "wait", reason: wait.reason, slots };
	const board = context.configuration.board;
	const item = configuredItem({ boardItems }, board);
	return { ...about, type: "not_ready", status: item?.status ?? null, state, ready: look.ready };
}
