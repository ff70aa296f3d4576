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
import { usageText } from "./usage-text.ts";

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
	return { text: statusText(workers, context.now()), json: { ok: true, workers } };
}

function statusText(workers: readonly WorkerReport[], now: number): string {
	if (workers.length === 0) {
		return "No workers here. `codex-workers dispatch <issue>` starts one.";
	}
	const rows = workers.map((worker) => [
		`#${worker.issue}`,
		worker.status,
		worker.workerId ?? "nobody",
		worker.attempt === null ? "" : `attempt ${worker.attempt}`,
		...(worker.usage === null ? ["", "", ""] : usageText(worker.usage, now)),
		[remark(worker), ...untoldEnds(worker)].filter((text) => text !== "").join("; "),
	]);
	const list = table([["issue", "status", "worker", "", "turns", "tokens", "active", ""], ...rows]);
	return [list, ...ignoredText(workers)].join("\n\n");
}

/** The comments that want to be markers and do not count: each once, however many workers are on its issue. */
function ignoredText(workers: readonly WorkerReport[]): string[] {
	const byUrl = new Map(workers.flatMap(({ ignored }) => ignored.map((each) => [each.url, each])));
	if (byUrl.size === 0) return [];
	const lines = [...byUrl.values()].map(({ kind, url, why }) => `  ${kind}  ${url}\n    ${why}`);
	return [`These comments look like markers and do not count:\n${lines.join("\n")}`];
}

function untoldEnds({ workerId, untold }: WorkerReport): string[] {
	return untold.map(({ workerId: whose, why }) => {
		const end = whose === workerId ? "its end" : `the end of ${whose}`;
		return `${end} could not be told: ${why}`;
	});
}

function remark(worker: WorkerReport): string {
	switch (worker.status) {
		case "running":
			return `on ${worker.host}`;
		case "completed":
			return worker.pullRequest === null ? "" : `pull request #${worker.pullRequest}`;
		case "handover_needed":
			return "waits for another worker";
		case "blocked":
		case "failed":
		case "unknown":
			return worker.says;
	}
}
