import { type Board, type Issue, moveOnBoard, readIssue } from "@codex-workers/github";
import type { BoardStatus } from "@codex-workers/protocol";
import { boardStatusName } from "./board-status-name.ts";
import { isSameStatus } from "./is-same-status.ts";
import { itemOnBoard } from "./item-on-board.ts";
import { type BoardContext, moveIssue } from "./move-issue.ts";
import { returnToReady } from "./return-to-ready.ts";

/** A card that a dispatch has moved to In Progress, or may have. */
export type MovedCard = {
	issue: number;
	board: Board;
	/** What the board showed before that; `null`: nothing. */
	before: string | null;
	/** Where an end that was told since puts it; `null`: there is none. */
	left: BoardStatus | null;
	/** Whether nobody has read the issue's text as it is now. */
	isUnread: (issue: Issue) => boolean;
};

/**
 * Takes back a dispatch's move. A card that somebody has moved on since stays where it is; one whose
 * issue has come to its end meanwhile goes there; any other one goes back to where it was, and
 * under Ready where it had no status. Throws as `moveIssue` does.
 */
export async function putBack(
	context: BoardContext,
	{ issue, board, before, left, isUnread }: MovedCard,
): Promise<void> {
	const { client, repository, configuration } = context;
	if (configuration.board === undefined) return;
	const inProgress = boardStatusName(configuration.board, "In Progress");
	const ready = boardStatusName(configuration.board, "Ready");
	const found = await readIssue(client, { repository, issue });
	const item = itemOnBoard(found, board);
	if (!isSameStatus(item?.status, inProgress)) return;
	if (left !== null) {
		await moveIssue(context, { issue, to: left });
	} else if (before === null || isSameStatus(before, ready)) {
		await returnToReady(context, { issue, isUnread });
	} else if (!isSameStatus(before, inProgress)) {
		const move = { board, issueId: found.id, itemId: item?.itemId, status: before };
		await moveOnBoard(client, move);
	}
}
