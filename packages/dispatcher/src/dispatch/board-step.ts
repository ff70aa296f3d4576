import { moveOnBoard, readIssue } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";
import { boardStatusName } from "../board/board-status-name.ts";
import { isSameStatus } from "../board/is-same-status.ts";
import { itemOnBoard } from "../board/item-on-board.ts";
import { returnToReady } from "../board/return-to-ready.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { refuseEditedMeanwhile } from "./refuse-edited-meanwhile.ts";

type OnBoard = {
	place: NonNullable<DispatchPlan["board"]>;
	configured: NonNullable<Configuration["board"]>;
};

/**
 * Moves the issue to In Progress, and makes sure that its text still is the one that was read: both
 * at once. Without a board, and for a worker that only reads, nothing is moved. Undone, it goes back
 * to where it was; an issue that had no status waits under Ready.
 */
export function boardStep(context: DispatcherContext, plan: DispatchPlan): Step {
	const configured = context.configuration.board;
	const isWork = context.configuration.workers.scope === "standard";
	const { board: place } = plan;
	const check = () => refuseEditedMeanwhile(context, plan.issue);
	if (place === null || configured === undefined || !isWork) {
		return { name: "board", run: check, undo: async () => {} };
	}
	return {
		name: "board",
		run: async () => {
			const status = boardStatusName(configured, "In Progress");
			const move = { board: place.board, issueId: plan.issue.id, status };
			await Promise.all([moveOnBoard(context.client, move), check()]);
		},
		undo: () => putBack(context, plan, { place, configured }),
	};
}

async function putBack(
	context: DispatcherContext,
	{ issue }: DispatchPlan,
	{ place: { board, before }, configured }: OnBoard,
): Promise<void> {
	const { client, repository } = context;
	const ready = boardStatusName(configured, "Ready");
	if (before === null || isSameStatus(before, ready)) {
		const isUnread = ({ editedAt }: { editedAt: string | null }) => editedAt !== issue.editedAt;
		await returnToReady(context, { issue: issue.number, isUnread });
		return;
	}
	const now = itemOnBoard(await readIssue(client, { repository, issue: issue.number }), board);
	if (now?.status === before) return;
	await moveOnBoard(client, { board, issueId: issue.id, status: before });
}
