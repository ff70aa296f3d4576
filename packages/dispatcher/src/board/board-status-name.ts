import type { BoardStatus, Configuration } from "@codex-workers/protocol";

/** What a board calls one of our statuses: by configuration, else the same. */
export function boardStatusName(
	board: NonNullable<Configuration["board"]>,
	status: BoardStatus,
): string {
	return board.statuses[status] ?? status;
}
