import type { Board, BoardItem, Issue } from "@codex-workers/github";

/** An issue's item on one board; `undefined` where it is not on it. */
export function itemOnBoard(
	{ boardItems }: Pick<Issue, "boardItems">,
	{ projectId }: Pick<Board, "projectId">,
): BoardItem | undefined {
	return boardItems.find((item) => item.projectId === projectId);
}
