import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import type { FleetView } from "./fleet-view.ts";
import type { FleetRequest } from "./look-at-fleet.ts";
import { reportFleet, reportTarget } from "./report-fleet.ts";
import { settledLook } from "./settled-look.ts";

/**
 * Looks once at all workers with a record on this machine or a claim at `origin`, or at one. What
 * their supervisors could not do or tell is done first. Throws `WORKER_TARGET_INVALID`,
 * `GIT_FAILED`, `GitHubError`; for one worker also `ISSUE_NOT_FOUND`, `WORKER_RECORD_INVALID`.
 */
export async function readFleetStatus(
	context: DispatcherContext,
	request: FleetRequest = {},
): Promise<FleetView> {
	const { target } = request;
	const look = await settledLook(context, request);
	const workers =
		target === undefined
			? await reportFleet(context, look)
			: [await reportTarget(context, look, target)];
	const gitHub = { lookedAt: look.at, silentSince: null, error: null, points: look.points };
	return { at: context.now(), workers, adoptions: look.adoptions, gitHub };
}
