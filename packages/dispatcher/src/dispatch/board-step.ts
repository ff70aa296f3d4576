import { type Board, moveOnBoard, readIssue } from "@codex-workers/github";
import { boardStatusName } from "../board/board-status-name.ts";
import { itemOnBoard } from "../board/item-on-board.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/**
 * Moves the issue to In Progress; without a board there is nothing to do. Undone, it goes back to
 * where it was; an issue that had no status waits under Ready.
 */
export function boardStep(context: DispatcherContext, plan: DispatchPlan): Step {
	const configured = context.configuration.board;
	if (plan.board === null || configured === undefined) return NO_BOARD;
	const { board, before } = plan.board;
	const { client } = context;
	const issueId = plan.issue.id;
	return {
		name: "board",
		run: async () => {
			const status = boardStatusName(configured, "In Progress");
			await moveOnBoard(client, { board, issueId, status });
		},
		undo: async () => {
			const now = await statusNow(context, plan, board);
			if (now === before) return;
			const status = before ?? boardStatusName(configured, "Ready");
			await moveOnBoard(client, { board, issueId, status });
		},
	};
}

const NO_BOARD: Step = { name: "board", run: async () => {}, undo: async () => {} };

async function statusNow(
	{ client, repository }: DispatcherContext,
	plan: DispatchPlan,
	board: Board,
): Promise<string | null> {
	const issue = await readIssue(client, { repository, issue: plan.issue.number });
	return itemOnBoard(issue, board)?.status ?? null;
}
