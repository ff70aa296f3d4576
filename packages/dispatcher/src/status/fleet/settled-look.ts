import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import type { FleetLook } from "./fleet-look.ts";
import { type FleetRequest, lookAtFleet } from "./look-at-fleet.ts";
import { hasEnded, runningWorkers } from "./running-workers.ts";

/**
 * A look that tells the end of every worker that has ended before it is over: where one ends
 * during it, a second one is taken. Throws as `lookAtFleet`.
 */
export async function settledLook(
	context: DispatcherContext,
	request: FleetRequest,
): Promise<FleetLook> {
	const look = await lookAtFleet(context, request);
	if (!hasEnded(look.running, await runningWorkers(context))) return look;
	const { adoptions } = look;
	const again = await lookAtFleet(context, request);
	return { ...again, adoptions: [...adoptions, ...again.adoptions] };
}
