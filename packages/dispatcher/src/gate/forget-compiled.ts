import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";

/**
 * Removes what the gate has kept compiled beside its program: no hash of the build can vouch for
 * it, and a worker without a sandbox could have written it. The next start compiles anew.
 */
export async function forgetCompiled({ gate }: Pick<WorkerHookFiles, "gate">): Promise<void> {
	await rm(join(dirname(gate.bundle), "cache"), { recursive: true, force: true, maxRetries: 3 });
}
