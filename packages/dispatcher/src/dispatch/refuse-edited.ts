import type { Board, Issue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { boardStatusName } from "../board/board-status-name.ts";
import { itemOnBoard } from "../board/item-on-board.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/**
 * Whoever moved an issue to Ready has read it as it was then: a stranger may edit his issue
 * afterwards. Throws `ISSUE_EDITED`.
 */
export function refuseEdited(
	{ configuration }: Pick<DispatcherContext, "configuration">,
	issue: Issue,
	board: Board | null,
): void {
	const configured = configuration.board;
	if (board === null || configured === undefined || issue.editedAt === null) return;
	const item = itemOnBoard(issue, board);
	const ready = boardStatusName(configured, "Ready");
	if (item?.status !== ready || item.statusSince === null) return;
	if (Date.parse(issue.editedAt) < Date.parse(item.statusSince)) return;
	throw new CodedError(
		"ISSUE_EDITED",
		`The body of issue #${issue.number} was edited at ${issue.editedAt}, after it was moved to ${ready} at ${item.statusSince}.`,
		{ hint: "Read it again, then dispatch with --accept-edits or move it to Ready anew." },
	);
}
