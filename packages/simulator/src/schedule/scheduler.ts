import { setImmediate as macrotask } from "node:timers/promises";
import type { Random } from "./random.ts";

/** A clock that stands still while code runs, and jumps to whatever is next. */
export interface Scheduler {
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/** Does something `delay` milliseconds from now. Of what is due at one moment, chance says what is first. */
	readonly after: (delay: number, act: () => void) => void;
	/** Lets no time pass until that is done: for what takes turns of Node's own loop. */
	readonly hold: <Value>(work: Promise<Value>) => Promise<Value>;
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

/** A Friday morning, when all simulated worlds begin. */
const BEGIN = Date.UTC(2026, 0, 2, 8);

export function createScheduler(random: Random): Scheduler {
	const events: Event[] = [];
	let now = BEGIN;
	let held = 0;
	/** Promises settle within one turn of Node's loop; what takes more is held. */
	const settle = async () => {
		do await macrotask();
		while (held > 0);
	};
	return {
		now: () => now,
		after(delay, act) {
			events.push({ at: now + Math.max(0, delay), rank: random.between(0, 2 ** 30), act });
		},
		async hold(work) {
			held += 1;
			try {
				return await work;
			} finally {
				held -= 1;
			}
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

function takeFirst(events: Event[]): Event | undefined {
	let first = 0;
	for (const [index, event] of events.entries()) {
		const best = events[first];
		if (best !== undefined && isBefore(event, best)) first = index;
	}
	return events.splice(first, 1)[0];
}

function isBefore(one: Event, other: Event): boolean {
	return one.at === other.at ? one.rank < other.rank : one.at < other.at;
}
