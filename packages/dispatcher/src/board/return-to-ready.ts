import { type Issue, readIssue } from "@codex-workers/github";
import { boardStatusName } from "./board-status-name.ts";
import { configuredItem } from "./configured-item.ts";
import { isSameStatus } from "./is-same-status.ts";
import { type BoardContext, moveIssue } from "./move-issue.ts";

/**
 * Puts an issue that a dispatch has moved to In Progress back under Ready: what the board shows
 * then, or `null` where it was left alone. Being in Ready says that a person has read the text, and
 * we read for nobody: one that is `unread` as it is now stays in progress, and one that somebody has
 * moved on stays there. Throws as `moveIssue` does.
 */
export async function returnToReady(
	context: BoardContext,
	{ issue, isUnread }: { issue: number; isUnread: (issue: Issue) => boolean },
): Promise<string | null> {
	const { client, repository, configuration } = context;
	const { board } = configuration;
	if (board === undefined) return null;
	const inProgress = boardStatusName(board, "In Progress");
	const isElsewhere = (found: Issue) =>
		!isSameStatus(configuredItem(found, board)?.status, inProgress);
	const unless = (found: Issue) => isElsewhere(found) || isUnread(found);
	const moved = await moveIssue(context, { issue, to: "Ready", unless });
	if (moved === null) return null;
	// What was edited between the look and the move would pass for read from now on.
	if (!isUnread(await readIssue(client, { repository, issue }))) return moved;
	await moveIssue(context, { issue, to: "In Progress" });
	return null;
}
