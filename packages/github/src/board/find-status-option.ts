import { CodedError } from "@codex-workers/protocol";
import type { Board } from "./find-board.ts";

/**
 * The option of a board's Status field by its name. GitHub's own templates write "In progress":
 * a unique match without case will do. Throws `BOARD_STATUS_UNKNOWN`, which names the options.
 */
export function findStatusOption(board: Board, status: string): { id: string; name: string } {
	const { options } = board.statusField;
	const exact = options.find(({ name }) => name === status);
	const alike = options.filter(({ name }) => name.toLowerCase() === status.toLowerCase());
	const option = exact ?? (alike.length === 1 ? alike[0] : undefined);
	if (option !== undefined) return option;
	throw new CodedError(
		"BOARD_STATUS_UNKNOWN",
		`Board ${board.number} has no status ${JSON.stringify(status)}; it has ${options.map(({ name }) => JSON.stringify(name)).join(", ")}.`,
		{
			hint: "Add the option to the board, or map the status under board.statuses in codex-workers.json.",
		},
	);
}
