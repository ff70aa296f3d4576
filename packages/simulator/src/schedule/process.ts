import type { Scheduler } from "./scheduler.ts";

/**
 * A process of the simulated world. When it is killed, everything it waits for stays away for
 * ever: its code stops at that very `await`, as with SIGKILL.
 */
export interface Process {
	readonly name: string;
	readonly isAlive: () => boolean;
	readonly kill: () => void;
	/** Settles once it is no more. */
	readonly ended: Promise<void>;
	/** Does something in the world outside, and comes back after `delay` milliseconds, if the process still is there. */
	readonly wait: (delay: number) => Promise<void>;
	/** Waits, and tells whether the time went by (`true`) or `done` came first (`false`). */
	readonly pause: (delay: number, done: AbortSignal) => Promise<boolean>;
	/** Settles as the promise does, if the process still is there. */
	readonly survive: <Value>(promise: Promise<Value>) => Promise<Value>;
}

export function createProcess(scheduler: Scheduler, name: string): Process {
	const { promise: ended, resolve: end } = Promise.withResolvers<void>();
	let alive = true;
	const isAlive = () => alive;
	const later = (delay: number, act: () => void) =>
		scheduler.after(delay, () => {
			if (alive) act();
		});
	return {
		...{ name, isAlive, ended },
		kill() {
			alive = false;
			end();
		},
		wait: (delay) =>
			new Promise((resolve) => {
				if (alive) later(delay, resolve);
			}),
		pause: (delay, done) =>
			new Promise((resolve) => {
				if (!alive) return;
				if (done.aborted) return resolve(false);
				later(delay, () => resolve(true));
				done.addEventListener("abort", () => alive && resolve(false), { once: true });
			}),
		survive: (promise) =>
			new Promise((resolve, reject) => {
				promise.then(
					(value) => {
						if (alive) resolve(value);
					},
					(error: unknown) => {
						if (alive) reject(error);
					},
				);
			}),
	};
}
