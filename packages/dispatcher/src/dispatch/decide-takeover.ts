import type { HeldClaim } from "../claims/claim.ts";

/** What a takeover rests on. */
export type TakeoverFacts = {
	/** The claim on the issue as it is now. */
	held: HeldClaim;
	/** Whether its lease has run out. */
	isOver: boolean;
	/** Workers that the new one follows, as far as was known when that was decided. */
	follows: readonly string[];
	/** The workers on this machine. */
	here: readonly { workerId: string; process: "running" | "ended" }[];
};

/** Whether a claim may be taken over. `isFollowed`: its lease may still run. */
export type TakeoverDecision =
	| { type: "take"; isFollowed: boolean }
	| { type: "held" }
	| { type: "running"; workerId: string };

/**
 * Decides whether a dispatch may take a claim from whoever holds it. Pure. A lease that runs is
 * taken only from a followed worker whose processes are seen to have ended: on another machine a
 * worker that was taken for gone may have found its way back and renewed its lease since.
 */
export function decideTakeover({ held, isOver, follows, here }: TakeoverFacts): TakeoverDecision {
	const holder = held.claim?.worker_id;
	const isFollowed = holder !== undefined && follows.includes(holder);
	const isHere = here.some(({ workerId }) => workerId === holder);
	if (!isOver && !(isFollowed && isHere)) return { type: "held" };
	const running = here.find(({ process }) => process === "running");
	if (running !== undefined) return { type: "running", workerId: running.workerId };
	return { type: "take", isFollowed };
}
