import { type Board, findBoard, findStatusOption, type GitHubClient } from "@codex-workers/github";
import type { BoardStatus, Configuration } from "@codex-workers/protocol";
import { boardStatusName } from "./board-status-name.ts";

/** The statuses that a worker's life passes through. */
const NEEDED: readonly BoardStatus[] = ["In Progress", "In Review", "Blocked"];

/**
 * The configured board, sure to have the statuses a worker needs; `null` where none is configured.
 * Throws `BOARD_NOT_FOUND`, `BOARD_HAS_NO_STATUS`, `BOARD_STATUS_UNKNOWN`, `GitHubError`.
 */
export async function findWorkerBoard(context: {
	client: GitHubClient;
	configuration: Configuration;
}): Promise<Board | null> {
	const configured = context.configuration.board;
	if (configured === undefined) return null;
	const board = await findBoard(context.client, configured);
	for (const status of NEEDED) findStatusOption(board, boardStatusName(configured, status));
	return board;
}
