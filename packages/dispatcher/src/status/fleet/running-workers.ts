import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { readRecordedWorkers } from "../../workers/read-recorded-workers.ts";
import { processState } from "../process-state.ts";

/** The ids of the workers whose processes run on this machine now. */
export async function runningWorkers({
	root,
	host,
}: Pick<DispatcherContext, "root" | "host">): Promise<ReadonlySet<string>> {
	const local = await readRecordedWorkers(root);
	const running = await Promise.all(
		local.map(async (worker) => {
			if (worker.type === "unreadable") return [];
			return (await processState(worker.record, host)) === "running" ? [worker.workerId] : [];
		}),
	);
	return new Set(running.flat());
}

/** Whether one of them has ended meanwhile: what was seen before that does not tell its end. Pure. */
export function hasEnded(before: ReadonlySet<string>, now: ReadonlySet<string>): boolean {
	return [...before].some((workerId) => !now.has(workerId));
}
