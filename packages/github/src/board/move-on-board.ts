import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { writeAtMostOnce } from "../client/write-at-most-once.ts";
import { addToBoard } from "./add-to-board.ts";
import type { Board } from "./find-board.ts";
import { findStatusOption } from "./find-status-option.ts";
import type { ItemStatus } from "./item-status.ts";
import { readItemStatus } from "./read-item-status.ts";
import { setItemStatus } from "./set-item-status.ts";

export interface BoardMove {
	board: Board;
	/** Node id of the issue. */
	issueId: string;
	/** Its item on the board, where it is known to have one: then it is not added. */
	itemId?: string | undefined;
	/** The board's own name for the status; case does not matter where it is not needed. */
	status: string;
}

/**
 * Puts an issue under a status; adds it to the board where it is missing. Returns what the board
 * says afterwards. Throws `BOARD_STATUS_UNKNOWN`, `BOARD_STATUS_NOT_SET`, or `GitHubError`.
 */
export async function moveOnBoard(
	client: GitHubClient,
	{ board, issueId, itemId: known, status }: BoardMove,
): Promise<{ itemId: string; status: string }> {
	const option = findStatusOption(board, status);
	const itemId = known ?? (await addToBoard(client, { board, issueId }));
	const isMoved = (item: ItemStatus | undefined) => item?.optionId === option.id;
	const answered = await writeAtMostOnce(client, {
		write: () => setItemStatus(client, { board, itemId, optionId: option.id }),
		find: async () => {
			const item = await readItemStatus(client, itemId);
			return isMoved(item) ? item : undefined;
		},
	});
	// An automation of the board may have moved it on, or the answer came from a stale replica.
	if (isMoved(answered) || isMoved(await readItemStatus(client, itemId))) {
		return { itemId, status: option.name };
	}
	throw new CodedError(
		"BOARD_STATUS_NOT_SET",
		`Board ${board.number} does not show the issue under ${option.name}.`,
		{ hint: "Check the board's workflows: one of them may move items by itself." },
	);
}
