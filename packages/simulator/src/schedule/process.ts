import type { Scheduler } from "./scheduler.ts";

/**
 * A process of the simulated world. When it is killed, everything it waits for stays away for
 * ever: its code stops at that very `await`, as with SIGKILL.
 */
export interface Process {
	readonly name: string;
	readonly isAlive: () => boolean;
	readonly kill: () => void;
	/** Does something in the world outside, and comes back after `delay` milliseconds, if the process still is there. */
	readonly wait: (delay: number) => Promise<void>;
	/** Settles as the promise does, if the process still is there. */
	readonly survive: <Value>(promise: Promise<Value>) => Promise<Value>;
}

export function createProcess(scheduler: Scheduler, name: string): Process {
	let alive = true;
	const isAlive = () => alive;
	return {
		name,
		isAlive,
		kill() {
			alive = false;
		},
		wait: (delay) =>
			new Promise((resolve) => {
				if (!alive) return;
				scheduler.after(delay, () => {
					if (alive) resolve();
				});
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
