import type { EndReason } from "../workers/worker-end.ts";

/** How a worker stands (design: decided in this order, never by words in a log). */
export type WorkerStatus =
	/** Its process runs here, or it has a fresh lease and this checkout has no record of it. */
	| { status: "running"; host: string }
	/** Its complete marker is there, or a pull request of its branch is open or merged. */
	| { status: "completed"; pullRequest: number | null }
	/** Its process ended without a recorded end of the work. `vanished`: nobody saw it end. */
	| {
			status: "failed";
			reason: EndReason | "vanished";
			exitCode: number | null;
			says: string;
	  }
	| { status: "unknown"; says: string };
