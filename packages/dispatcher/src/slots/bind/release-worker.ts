import { readIssue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { boardStatusName } from "../../board/board-status-name.ts";
import { configuredItem } from "../../board/configured-item.ts";
import { isSameStatus } from "../../board/is-same-status.ts";
import { moveIssue } from "../../board/move-issue.ts";
import { cleanupWorker } from "../../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import type { SlotAction } from "../plan/slot-action.ts";

/**
 * Gives an issue back after a worker that nothing more is to come of, and puts its card where that
 * belongs. A worktree that still holds work stays, and is somebody's to look at. Throws
 * `PLAN_OUTDATED`, and what `cleanupWorker` and `moveIssue` throw.
 */
export async function releaseWorker(
	context: DispatcherContext,
	{ issue, workerId: worker, show, isMovedAway }: Extract<SlotAction, { type: "release" }>,
): Promise<null> {
	if (isMovedAway === true) await refuseCardThere(context, issue);
	if (show !== undefined) await moveIssue(context, { issue, to: show });
	try {
		await cleanupWorker(context, { target: { worker } });
	} catch (error) {
		if (!(error instanceof CodedError) || !error.code.startsWith("WORKTREE_")) throw error;
		await cleanupWorker(context, { target: { worker }, keepWorktree: true });
	}
	return null;
}

/** What a search of the board does not show yet is no card that somebody has taken away. */
async function refuseCardThere(
	{ client, repository, configuration }: DispatcherContext,
	issue: number,
): Promise<void> {
	const { board } = configuration;
	if (board === undefined) return;
	const status = configuredItem(await readIssue(client, { repository, issue }), board)?.status;
	const here = [boardStatusName(board, "Ready"), boardStatusName(board, "In Progress")];
	if (!here.some((name) => isSameStatus(status, name))) return;
	throw new CodedError("PLAN_OUTDATED", `Issue #${issue} is under ${status} by now.`, {
		hint: "The next pass decides anew.",
	});
}
