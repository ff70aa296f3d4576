import { stat } from "node:fs/promises";
import { turnPhase } from "@codex-workers/protocol";
import { readTurnUsage } from "@codex-workers/turn-hook";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerUsage } from "./worker-usage.ts";

/** What a worker of this machine has used so far. */
export async function readWorkerUsage(
	{ root, configuration }: Pick<DispatcherContext, "root" | "configuration">,
	workerId: string,
): Promise<WorkerUsage> {
	const { turns: folder, events } = workerFiles(root, workerId);
	const { turns: budget, turnThresholds } = configuration.workers;
	const [usage, wroteAt] = await Promise.all([readTurnUsage(folder), modifiedAt(events)]);
	const moments = [usage.lastResponseAt, wroteAt].filter((moment) => moment !== null);
	return {
		...usage,
		budget,
		phase: turnPhase(usage.turns, budget, turnThresholds).phase,
		lastActivityAt:
			moments.sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null,
	};
}

/** An empty log is Codex's being started, not its doing anything. */
async function modifiedAt(path: string): Promise<string | null> {
	try {
		const { mtime, size } = await stat(path);
		return size === 0 ? null : mtime.toISOString();
	} catch (error) {
		if (isNotFound(error)) return null;
		throw error;
	}
}
