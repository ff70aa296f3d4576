import { identifyProcess } from "./identify-process.ts";
import type { ProcessIdentity } from "./process-identity.ts";

/** Whether that very process still runs: same pid, same start, same boot. */
export async function isRunning(identity: ProcessIdentity): Promise<boolean> {
	const now = await identifyProcess(identity.pid);
	return now?.started === identity.started && now.boot === identity.boot;
}
