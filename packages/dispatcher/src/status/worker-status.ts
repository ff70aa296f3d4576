import type { EndReason } from "../workers/worker-end.ts";

/** How a worker stands (design: decided in this order, never by words in a log). */
export type WorkerStatus =
	/** Its process runs here, or it has a fresh lease and this checkout has no record of it. */
	| { status: "running"; host: string }
	/** Its complete marker is there, or a pull request of its branch is open or merged. */
	| { status: "completed"; pullRequest: number | null }
	/** Its handover comment is there: another worker can go on. */
	| { status: "handover_needed"; url: string }
	/** Its blocked comment is there: a person must do something first. */
	| { status: "blocked"; url: string; says: string }
	/**
	 * `reported`: its failed comment is there. Any other reason: its process ended without a
	 * recorded end of the work; `vanished`: nobody saw it end.
	 */
	| {
			status: "failed";
			reason: EndReason | "vanished" | "reported";
			exitCode: number | null;
			says: string;
	  }
	| { status: "unknown"; says: string };
