import { CodedError } from "@codex-workers/protocol";
import { lockWorker } from "../workers/lock-worker.ts";

/**
 * Does something about an issue's worktree in this checkout while nobody else does: a cleanup must
 * not remove what a new worker is about to use. Throws `ISSUE_BUSY`, and what `act` throws.
 */
export async function withIssueLock<Result>(
	{ root }: { root: string },
	issue: number,
	act: () => Promise<Result>,
): Promise<Result> {
	const lock = await lockWorker(root, `issue-${issue}`);
	if (lock === undefined) {
		throw new CodedError(
			"ISSUE_BUSY",
			`Another process here starts or ends a worker on #${issue}.`,
			{
				hint: "Try again in a moment.",
			},
		);
	}
	try {
		return await act();
	} finally {
		await lock.release();
	}
}
