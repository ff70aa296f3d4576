import { setTimeout as delay } from "node:timers/promises";
import type { RefChange } from "../../git/push.ts";
import type { ClaimStore } from "./claim-store.ts";

type Swap = ClaimStore["swap"];
type Gathered = { swaps: (readonly RefChange[])[]; outcome: ReturnType<Swap> };

/** Starts that were planned together come here within this, also on a machine that is busy. */
const GATHER_MS = 10;

/**
 * Swaps that are asked for at about the same time are made as one, which changes all refs or none.
 * Where that one fails each is made by itself and has its own answer: what one is refused for holds
 * up no other, and of a lost answer looking tells, as of any other. Of two that change the same ref
 * the later one is made by itself afterwards.
 */
export function swapTogether(
	swap: Swap,
	gather: () => Promise<unknown> = () => delay(GATHER_MS),
): Swap {
	let open: Gathered | undefined;
	const begin = (): Gathered => {
		const swaps: Gathered["swaps"] = [];
		const outcome = gather().then(() => {
			open = undefined;
			return swap(swaps.flat());
		});
		return { swaps, outcome };
	};
	return async (changes) => {
		open ??= begin();
		const { swaps, outcome } = open;
		const isFirst = !swaps.flat().some(({ ref }) => changes.some((change) => change.ref === ref));
		if (isFirst) swaps.push(changes);
		const together = await outcome;
		const isAnswered = isFirst && (together.type === "done" || swaps.length === 1);
		return isAnswered ? together : await swap(changes);
	};
}
