import type { IgnoredMarker } from "@codex-workers/github";
import type { WorkerScope } from "@codex-workers/protocol";
import type { UntoldEnd } from "../unfinished/deliver-all-unsaid.ts";
import type { WorkerPull } from "./worker-pull.ts";
import type { WorkerStatus } from "./worker-status.ts";
import type { WorkerUsage } from "./worker-usage.ts";

/** How one worker stands, for a person or a program. */
export type WorkerReport = WorkerStatus & {
	issue: number;
	/** Of its issue, in one line that a terminal may show; `null` where GitHub was not asked, or has none. */
	title: string | null;
	/** `null`: nobody has worked on the issue. */
	workerId: string | null;
	attempt: number | null;
	/** `null` where its assignment does not say. */
	scope: WorkerScope | null;
	branch: string | null;
	/** Absolute; `null` where this machine does not know it. */
	worktree: string | null;
	/** ISO 8601. */
	startedAt: string | null;
	/** Codex's name for the session. */
	threadId: string | null;
	/** `null` where this machine has no record of the worker. */
	usage: WorkerUsage | null;
	/**
	 * The worker's claim; `null` when it holds none. Times are ISO 8601; `isOver`: the lease has run
	 * out, the skew of clocks included.
	 */
	claim: {
		oid: string;
		host: string;
		claimedAt: string;
		leaseUntil: string;
		isOver: boolean;
	} | null;
	/** The pull request of its branch; `null` where there is none, or GitHub was not asked. */
	pull: WorkerPull | null;
	/** Comments on its issue that want to be markers and do not count, oldest first. */
	ignored: Pick<IgnoredMarker, "kind" | "url" | "reason" | "why">[];
	/** Ends on its issue that could not be told; of a worker asked for by its id, only its own. */
	untold: UntoldEnd[];
	/** Absolute paths of the logs on this machine. */
	logs: { events: string; stderr: string; supervisor: string } | null;
};
