import { join } from "node:path";

/** Where the Stop hook keeps its record of a worker; `root` is the checkout that dispatched it. */
export function stopRecordPath(root: string, workerId: string): string {
	return join(root, ".codex-workers", "workers", `${workerId}.stop.json`);
}
