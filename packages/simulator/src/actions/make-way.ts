import type { startPastLeftover } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import { withIssueLock } from "../fleet/with-issue-lock.ts";
import { pushSnapshot } from "../supervision/push-snapshot.ts";
import type { ProcessContext } from "../world/host.ts";
import type { Acting } from "./fleet-effects.ts";

type WayMade = Awaited<ReturnType<Parameters<typeof startPastLeftover>[1]["makeWay"]>>;

/** Brings to `origin` what the last worker on an issue has left here, and forgets it here. */
export async function makeWay({ context, fleetHost }: Acting, issue: number): Promise<WayMade> {
	const here = fleetHost.workers.filter((worker) => worker.issue === issue);
	const left = here.at(-1);
	if (left === undefined || here.some(({ isRecorded }) => !isRecorded)) return "kept";
	return await withIssueLock({ context, fleetHost }, issue, async () => {
		if (!(await isSaved(context, left))) return "not_now";
		left.isSetAside = true;
		return "made";
	});
}

async function isSaved(context: ProcessContext, worker: SimulatedWorker): Promise<boolean> {
	try {
		await pushSnapshot(context, worker);
		return true;
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return false;
	}
}
