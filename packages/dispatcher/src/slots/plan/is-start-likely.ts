import type { SlotFacts } from "./slot-facts.ts";

/**
 * Whether a worker is likely to be started, by what is known before the claims are: there is a card
 * in Ready, and fewer workers run here than there may be. Pure.
 */
export function isStartLikely({
	cards,
	workers,
	ready,
	max,
}: Pick<SlotFacts, "cards" | "workers" | "ready"> & { max: number }): boolean {
	const running = workers.filter(({ process }) => process === "running");
	return running.length < max && cards.some(({ status }) => status === ready);
}
