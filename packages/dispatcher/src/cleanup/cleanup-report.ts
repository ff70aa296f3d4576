import type { ClaimRelease } from "../claims/release-claim.ts";
import type { DroppedSnapshots } from "../snapshots/drop-snapshots.ts";
import type { WorkerStatus } from "../status/worker-status.ts";

/** What a cleanup found and did. */
export type CleanupReport = {
	issue: number;
	/** `null`: nobody has worked on the issue. */
	workerId: string | null;
	status: WorkerStatus;
	/** `in_use`: another worker on the same issue has it now. */
	worktree: "removed" | "kept" | "absent" | "in_use";
	/** Whether the comment that clears the assignment was posted now; it is posted once. */
	commented: boolean;
	claim: ClaimRelease["type"];
	/** Of the issue's workers; `null` where that could not be looked at, or another one works on it. */
	snapshots: DroppedSnapshots | null;
	/** Whether there was anything to clean up; a second cleanup finds nothing. */
	didSomething: boolean;
};
