import type { Operation } from "../client/operation.ts";
import type { ClientUsage, ClientWait, PointBudget } from "./client-usage.ts";
import { isWrite } from "./write-pace.ts";

/** Counts what a client does, and tells who listens when it waits. */
export interface ClientMeter {
	readonly usage: () => ClientUsage;
	/** Hears of every wait from now on, until the returned function is called. */
	readonly onWait: (listener: (wait: ClientWait) => void) => () => void;
	readonly sent: (operation: Pick<Operation<unknown>, "document">) => void;
	readonly waits: (wait: ClientWait) => void;
	/** An answer has told what it cost and what is left. */
	readonly told: (answer: PointBudget & { readonly cost: number }) => void;
}

export function createClientMeter(): ClientMeter {
	const listeners = new Set<(wait: ClientWait) => void>();
	let usage: ClientUsage = { requests: 0, writes: 0, points: 0, waitedMs: 0, budget: null };
	const add = (change: Partial<Record<"requests" | "writes" | "points" | "waitedMs", number>>) => {
		const { requests = 0, writes = 0, points = 0, waitedMs = 0 } = change;
		usage = {
			...usage,
			requests: usage.requests + requests,
			writes: usage.writes + writes,
			points: usage.points + points,
			waitedMs: usage.waitedMs + waitedMs,
		};
	};
	return {
		usage: () => usage,
		onWait: (listener) => {
			listeners.add(listener);
			return () => listeners.delete(listener);
		},
		sent: ({ document }) => add({ requests: 1, points: 1, writes: isWrite(document) ? 1 : 0 }),
		waits: (wait) => {
			add({ waitedMs: wait.milliseconds });
			for (const listener of listeners) listener(wait);
		},
		told: ({ cost, ...budget }) => {
			add({ points: cost - 1 });
			usage = { ...usage, budget };
		},
	};
}
