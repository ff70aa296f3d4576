import { appendActivity } from "../activity/append-activity.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { endCarriers } from "../process/end-carriers.ts";
import { carriedBy } from "../workers/carried-by.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import { removeWorkerFiles } from "../workers/remove-worker-files.ts";

/** Ends what workers that are followed have left running in the worktree. */
export async function endFollowed(
	{ root }: Pick<DispatcherContext, "root">,
	follows: readonly string[],
): Promise<void> {
	for (const workerId of follows) {
		const record = await readWorkerRecord(root, workerId);
		if (record !== undefined) await endCarriers(carriedBy(record));
	}
}

/** Forgets them once their follower runs; their logs stay. */
export async function forgetFollowed(
	context: DispatcherContext,
	{ follows, issue, by }: { follows: readonly string[]; issue: number; by: string },
): Promise<void> {
	for (const workerId of follows) {
		await removeWorkerFiles(context.root, workerId);
		const cleaned = { type: "worker_cleaned", worker_id: workerId, issue } as const;
		await appendActivity(context, { ...cleaned, outcome: `followed by ${by}` });
	}
}
