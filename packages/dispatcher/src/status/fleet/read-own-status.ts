import type { CodedError } from "@codex-workers/protocol";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import type { FleetView } from "./fleet-view.ts";
import type { FleetRequest } from "./look-at-fleet.ts";
import { reportFleet, reportTarget } from "./report-fleet.ts";

/**
 * How the workers with a record on this machine stand by what it knows alone, where GitHub or
 * `origin` could not be read; `error` says why. Nothing is changed or asked. `null` where there is
 * no such worker. Throws `WORKER_RECORD_INVALID` for one worker.
 */
export async function readOwnStatus(
	context: DispatcherContext,
	{ target, error }: FleetRequest & { error: CodedError },
): Promise<FleetView | null> {
	const at = context.now();
	const reports =
		target === undefined
			? await reportFleet(context, null)
			: [await reportTarget(context, null, target)];
	const workers = reports.filter(({ logs }) => target === undefined || logs !== null);
	if (workers.length === 0) return null;
	const gitHub = { lookedAt: null, silentSince: at, error, points: null };
	return { at, workers, adoptions: [], gitHub };
}
