import { setImmediate as macrotask } from "node:timers/promises";
import type { Random } from "./random.ts";

/** A clock that stands still while code runs, and jumps to whatever is next. */
export interface Scheduler {
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Does something `delay` milliseconds from now. Of what is due at one moment, chance says what is first. */
	readonly after: (delay: number, act: () => void) => void;
	/**
	 * Lets time pass, until nothing is left to do or `until` is reached. `afterEach` looks at the
	 * world after every act and whatever followed from it, and says whether to go on.
	 */
	readonly run: (options: { until: number; afterEach: () => boolean }) => Promise<void>;
}

interface Event {
	readonly at: number;
	readonly rank: number;
	readonly act: () => void;
}

/** Reading a body of the web's `Response` takes this many turns of Node's loop, and some to spare. */
const TURNS_TO_SETTLE = 6;

/** A Friday morning, when all simulated worlds begin. */
const BEGIN = Date.UTC(2026, 0, 2, 8);

export function createScheduler(random: Random): Scheduler {
	const events: Event[] = [];
	let now = BEGIN;
	return {
		now: () => now,
		after(delay, act) {
			events.push({ at: now + Math.max(0, delay), rank: random.between(0, 2 ** 30), act });
		},
		async run({ until, afterEach }) {
			await settle();
			for (let next = takeFirst(events); next !== undefined; next = takeFirst(events)) {
				if (next.at > until) return;
				now = next.at;
				next.act();
				await settle();
				if (!afterEach()) return;
			}
		},
	};
}

async function settle(): Promise<void> {
	for (let turn = 0; turn < TURNS_TO_SETTLE; turn += 1) await macrotask();
}

function takeFirst(events: Event[]): Event | undefined {
	let first = 0;
	events.forEach((event, index) => {
		const best = events[first];
		if (best !== undefined && isBefore(event, best)) first = index;
	});
	return events.splice(first, 1)[0];
}

function isBefore(one: Event, other: Event): boolean {
	return one.at === other.at ? one.rank < other.rank : one.at < other.at;
}
