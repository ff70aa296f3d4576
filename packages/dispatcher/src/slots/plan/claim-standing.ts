import type { ListedClaim } from "../../claims/list-claims.ts";
import type { LocalWorker, SlotFacts } from "./slot-facts.ts";

type OurClaim = Exclude<ListedClaim, { state: "foreign" }>;

/** How the worker behind a claim stands, as far as this machine can tell. */
export type ClaimStanding =
	| { type: "foreign"; ref: string }
	/** It runs here, or has a fresh lease elsewhere. */
	| { type: "live"; claim: OurClaim }
	/** It is this machine's, and its supervisor is gone. */
	| { type: "orphan"; claim: OurClaim; worker: LocalWorker }
	/** It is over; its lease may still run. */
	| { type: "over"; claim: OurClaim };

/** How a claim stands. Pure. A lease says less than a process that can be seen. */
export function claimStanding(
	claim: ListedClaim,
	{ workers }: Pick<SlotFacts, "workers">,
): ClaimStanding {
	if (claim.state === "foreign") return { type: "foreign", ref: claim.ref };
	const here = workers.filter(({ issue }) => issue === claim.issue);
	const own = here.find(({ workerId }) => workerId === claim.workerId);
	if (own !== undefined && isOrphan(own)) return { type: "orphan", claim, worker: own };
	if (here.some(({ process }) => process === "running")) return { type: "live", claim };
	if (own !== undefined) return { type: "over", claim };
	return { type: claim.state === "held" ? "live" : "over", claim };
}

/** Whether somebody must take the place of a worker's supervisor. */
export function isOrphan({ process, isSupervised, isRecorded }: LocalWorker): boolean {
	return process === "running" ? !isSupervised : !isRecorded;
}

/** Whether a claim takes a slot of the fleet. */
export function isLive(standing: ClaimStanding): boolean {
	switch (standing.type) {
		case "live":
			return true;
		case "orphan":
			return standing.worker.process === "running";
		case "over":
		case "foreign":
			return false;
	}
}
