import type { PullRequestInSight } from "@codex-workers/github";
import type { FoundWorker } from "../target/find-worker.ts";
import type { WorkerFacts } from "./decide-worker-status.ts";

/** A worker with what GitHub shows of it. */
export type WorkerSight = Pick<WorkerFacts, "issue"> & {
	found: FoundWorker;
	/** Its issue's; as GitHub sends it. */
	title: string | null;
	/** Those of its branch, the newest first. */
	pulls: readonly PullRequestInSight[];
};
