import {
	parseWorkerTarget,
	readAllWorkers,
	readWorkerStatus,
	type WorkerReport,
} from "@codex-workers/dispatcher";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { table } from "../output/table.ts";
import { openDispatcher } from "./open-dispatcher.ts";

/** How one worker stands, or all workers of the repository. */
export async function showStatus(
	context: CliContext,
	target: string | undefined,
): Promise<CommandResult> {
	const wanted = target === undefined ? undefined : parseWorkerTarget(target);
	const dispatcher = await openDispatcher(context);
	const workers =
		wanted === undefined
			? await readAllWorkers(dispatcher)
			: [await readWorkerStatus(dispatcher, wanted)];
	return { text: statusText(workers), json: { workers } };
}

function statusText(workers: readonly WorkerReport[]): string {
	if (workers.length === 0) {
		return "No workers here. `codex-workers dispatch <issue>` starts one.";
	}
	const rows = workers.map((worker) => [
		`#${worker.issue}`,
		worker.status,
		worker.workerId ?? "nobody",
		worker.attempt === null ? "" : `attempt ${worker.attempt}`,
		remark(worker),
	]);
	return table([["issue", "status", "worker", "", ""], ...rows]);
}

function remark(worker: WorkerReport): string {
	switch (worker.status) {
		case "running":
			return `on ${worker.host}`;
		case "completed":
			return worker.pullRequest === null ? "" : `pull request #${worker.pullRequest}`;
		case "failed":
		case "unknown":
			return worker.says;
	}
}
