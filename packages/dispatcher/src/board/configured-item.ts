import type { BoardItem, Issue } from "@codex-workers/github";
import type { Configuration } from "@codex-workers/protocol";

/** An issue's item on the board of the configuration; `undefined` where it is not on it. */
export function configuredItem(
	{ boardItems }: Pick<Issue, "boardItems">,
	board: Pick<NonNullable<Configuration["board"]>, "number"> | undefined,
): BoardItem | undefined {
	return boardItems.find(({ projectNumber }) => projectNumber === board?.number);
}
