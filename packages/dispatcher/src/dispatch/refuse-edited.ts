import type { Board, Issue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { boardStatusName } from "../board/board-status-name.ts";
import { itemOnBoard } from "../board/item-on-board.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/**
 * Whoever moved an issue to Ready has read it as it was then, and so has whoever dispatched its last
 * worker (`assignedAt`): a stranger may edit his issue afterwards. Throws `ISSUE_EDITED`.
 */
export function refuseEdited(
	context: Pick<DispatcherContext, "configuration">,
	issue: Issue,
	{ board, assignedAt }: { board: Board | null; assignedAt: string | null },
): void {
	if (issue.editedAt === null) return;
	const read = later(readyMove(context, issue, board), lastAssignment(assignedAt));
	if (read === null || Date.parse(issue.editedAt) < Date.parse(read.at)) return;
	throw new CodedError(
		"ISSUE_EDITED",
		`The body of issue #${issue.number} was edited at ${issue.editedAt}, after ${read.what} at ${read.at}.`,
		{ hint: "Read it again, then dispatch with --accept-edits or move it to Ready anew." },
	);
}

type Read = { what: string; at: string };

function readyMove(
	{ configuration }: Pick<DispatcherContext, "configuration">,
	issue: Issue,
	board: Board | null,
): Read | null {
	const configured = configuration.board;
	if (board === null || configured === undefined) return null;
	const item = itemOnBoard(issue, board);
	const ready = boardStatusName(configured, "Ready");
	if (item?.status !== ready || item.statusSince === null) return null;
	return { what: `it was moved to ${ready}`, at: item.statusSince };
}

function later(one: Read | null, other: Read | null): Read | null {
	if (one === null || other === null) return one ?? other;
	return Date.parse(one.at) > Date.parse(other.at) ? one : other;
}

function lastAssignment(assignedAt: string | null): Read | null {
	return assignedAt === null ? null : { what: "its last worker was assigned", at: assignedAt };
}
