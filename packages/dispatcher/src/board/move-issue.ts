import {
	findBoard,
	type GitHubClient,
	type Issue,
	moveOnBoard,
	type RepositoryName,
	readIssue,
} from "@codex-workers/github";
import type { BoardStatus, Configuration } from "@codex-workers/protocol";
import { boardStatusName } from "./board-status-name.ts";
import { itemOnBoard } from "./item-on-board.ts";

/** What an issue is moved with; a `DispatcherContext` is one. */
export type BoardContext = {
	client: GitHubClient;
	repository: RepositoryName;
	configuration: Pick<Configuration, "board">;
};

export type BoardMove = {
	issue: number;
	to: BoardStatus;
	/** Where it answers `true`, the issue stays where it is. */
	unless?: (issue: Issue) => boolean;
};

/**
 * Moves an issue on the configured board, and makes sure that it is there: what the board shows
 * then, by its own name; `null` where it was left alone. Without a board nothing is done, and an
 * issue that somebody has moved to Done stays there. Throws `BOARD_NOT_FOUND`,
 * `BOARD_HAS_NO_STATUS`, `BOARD_STATUS_UNKNOWN` (which names the board's options),
 * `BOARD_STATUS_NOT_SET`, `GitHubError`.
 */
export async function moveIssue(
	{ client, repository, configuration }: BoardContext,
	{ issue, to, unless = () => false }: BoardMove,
): Promise<string | null> {
	const configured = configuration.board;
	if (configured === undefined) return null;
	const [board, found] = await Promise.all([
		findBoard(client, configured),
		readIssue(client, { repository, issue }),
	]);
	const item = itemOnBoard(found, board);
	if (item?.status === boardStatusName(configured, "Done") || unless(found)) return null;
	const status = boardStatusName(configured, to);
	const move = { board, issueId: found.id, itemId: item?.itemId, status };
	return (await moveOnBoard(client, move)).status;
}
