import { join } from "node:path";

/** Where the Stop hook writes down what it did for a worker; `root` is the checkout that dispatched it. */
export function stopLogPath(root: string, workerId: string): string {
	return join(root, ".codex-workers", "workers", `${workerId}.stops.jsonl`);
}
