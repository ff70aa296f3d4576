import { moveOnBoard } from "@codex-workers/github";
import { boardStatusName } from "../board/board-status-name.ts";
import { CARD_OF_END } from "../board/card-of-end.ts";
import { itemOnBoard } from "../board/item-on-board.ts";
import { putBack } from "../board/put-back.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { Step } from "../steps/step.ts";
import { endToldSince, wasRead } from "../target/end-told-since.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";
import { refuseChangedMeanwhile } from "./refuse-changed-meanwhile.ts";

type StepContext = Pick<DispatcherContext, "client" | "repository" | "configuration">;
type PlannedCard = Pick<DispatchPlan, "issue" | "state" | "board">;

/**
 * Moves the issue to In Progress, and makes sure meanwhile that it still is what was read; see
 * `refuseChangedMeanwhile`. Without a board, and for a worker that only reads, nothing is moved.
 * Undone, the card is put back; see `putBack`.
 */
export function boardStep(context: StepContext, plan: PlannedCard): Step {
	const configured = context.configuration.board;
	const isWork = context.configuration.workers.scope === "standard";
	const { board: place } = plan;
	const check = () => refuseChangedMeanwhile(context, plan);
	if (place === null || configured === undefined || !isWork) {
		return { name: "board", run: check, undo: async () => {} };
	}
	return {
		name: "board",
		run: async () => {
			const status = boardStatusName(configured, "In Progress");
			const itemId = itemOnBoard(plan.issue, place.board)?.itemId;
			const move = { board: place.board, issueId: plan.issue.id, itemId, status };
			await allOf([moveOnBoard(context.client, move), check()]);
		},
		undo: () => undo(context, plan, place),
	};
}

/** Throws once all have come back: a move that is under way would arrive after its undoing. */
async function allOf(works: readonly Promise<unknown>[]): Promise<void> {
	for (const result of await Promise.allSettled(works)) {
		if (result.status === "rejected") throw result.reason;
	}
}

async function undo(
	context: StepContext,
	{ issue, state }: PlannedCard,
	place: NonNullable<DispatchPlan["board"]>,
): Promise<void> {
	const { markers } = await readIssueHistory(context, issue.number);
	const told = endToldSince(markers, wasRead(state.markers));
	await putBack(context, {
		...{ issue: issue.number, ...place },
		left: told === null ? null : CARD_OF_END[told.marker.kind],
		isUnread: ({ editedAt }) => editedAt !== issue.editedAt,
	});
}
