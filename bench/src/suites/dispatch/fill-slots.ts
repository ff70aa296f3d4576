import { awaitWorkers, type RunningWorker } from "./await-workers.ts";
import type { Fleet } from "./open-fleet.ts";

/** Workers that were started by one command, and how long it took until the last one's Codex ran. */
export interface FilledSlots {
	readonly milliseconds: number;
	readonly workers: readonly RunningWorker[];
}

/** Lets the real command fill slots; gives the time from its start to the last running Codex. */
export async function fillSlots(fleet: Fleet, slots: number): Promise<FilledSlots> {
	const over = new AbortController();
	const start = performance.now();
	const command = fleet
		.codexWorkers("dispatch", "--slots", "--max", String(slots))
		.catch((error: unknown) => {
			over.abort(error);
			throw error;
		});
	const [filled] = await Promise.all([
		awaitWorkers(fleet.checkout, slots, over.signal).then((workers) => {
			return { workers, milliseconds: performance.now() - start };
		}),
		command,
	]);
	return filled;
}
