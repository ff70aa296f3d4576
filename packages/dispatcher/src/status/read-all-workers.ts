import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readFleetStatus } from "./fleet/read-fleet-status.ts";
import type { WorkerReport } from "./worker-report.ts";

/**
 * Every worker with a record on this machine or a claim at the remote, by issue, the newer
 * attempt first. One that cannot be read is `unknown` and says why. Throws `GIT_FAILED`,
 * `GitHubError`.
 */
export async function readAllWorkers(context: DispatcherContext): Promise<WorkerReport[]> {
	return (await readFleetStatus(context)).workers;
}
