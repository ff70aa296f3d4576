import type { FleetView } from "../fleet/fleet-view.ts";

/**
 * What makes one view different from another for somebody who reads on, as a text to compare. What
 * moves all the time does not count: tokens, the last activity, a lease that is renewed. Pure.
 */
export function changeOfFleet({ workers, gitHub }: FleetView): string {
	const silent = gitHub.silentSince === null ? null : (gitHub.error?.code ?? "silent");
	const lasting = workers.map(({ usage, claim, ...worker }) => ({
		...worker,
		usage: usage === null ? null : { turns: usage.turns, phase: usage.phase },
		claim: claim === null ? null : { host: claim.host, isOver: claim.isOver },
	}));
	return JSON.stringify([silent, lasting]);
}
