import { type Board, findBoard, type GitHubClient } from "@codex-workers/github";
import { type BoardStatus, CodedError, type Configuration } from "@codex-workers/protocol";
import { boardStatusName } from "./board-status-name.ts";

/** The statuses that a worker's life passes through. */
const NEEDED: readonly BoardStatus[] = ["In Progress", "In Review"];

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
	for (const status of NEEDED) refuseUnknown(board, boardStatusName(configured, status));
	return board;
}

function refuseUnknown(board: Board, status: string): void {
	const names = board.statusField.options.map(({ name }) => name);
	if (names.some((name) => name.toLowerCase() === status.toLowerCase())) return;
	throw new CodedError(
		"BOARD_STATUS_UNKNOWN",
		`Board ${board.number} has no status ${JSON.stringify(status)}; it has ${names.map((name) => JSON.stringify(name)).join(", ")}.`,
		{
			hint: "Add the option to the board, or map the status under board.statuses in codex-workers.json.",
		},
	);
}
