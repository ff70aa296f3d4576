import type { Configuration } from "@codex-workers/protocol";
import { workerFiles } from "../workers/worker-files.ts";
import { rotateLog } from "./rotate-log.ts";

const MIB = 1024 * 1024;

const SAYS = "Older lines are in the file of the same name with .1; what was before them is gone.";
/** In Codex's own log it is an event of a type that Codex does not have. */
const EVENT = JSON.stringify({ type: "codex_workers.log_rotated", says: SAYS });

/** Keeps what a running worker's processes write within its bounds, each file for itself. */
export async function rotateWorkerLogs(
	root: string,
	workerId: string,
	{ retention }: Pick<Configuration, "retention">,
): Promise<void> {
	const { events, stderr, supervisor } = workerFiles(root, workerId);
	const maxBytes = retention.logMegabytes * MIB;
	await rotateLog(events, { maxBytes, note: EVENT });
	for (const path of [stderr, supervisor]) await rotateLog(path, { maxBytes, note: SAYS });
}
