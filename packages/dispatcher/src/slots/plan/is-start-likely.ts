import { heldBack } from "./held-back.ts";
import type { SlotFacts } from "./slot-facts.ts";

/**
 * Whether a worker is likely to be started, by what is known before the claims are: there is a card
 * in Ready that nothing on it holds back, and fewer workers run here than there may be. Pure.
 */
export function isStartLikely({
	cards,
	workers,
	ready,
	limits,
}: Pick<SlotFacts, "cards" | "workers" | "ready" | "limits">): boolean {
	const running = workers.filter(({ process }) => process === "running");
	const isFree = running.length < limits.max;
	return isFree && cards.some((card) => card.status === ready && heldBack(card, limits) === null);
}
