import type { UnfinishedFacts, WorkerSpec } from "@codex-workers/dispatcher";
import type { WorkerScope } from "@codex-workers/protocol";
import type { WorkerEnding } from "../codex/worker-ending.ts";
import type { Process } from "../schedule/process.ts";

/** A worker as it is started. */
export interface StartedWorker {
	readonly workerId: string;
	readonly issue: number;
	/** The issue's node id. */
	readonly subjectId: string;
	readonly scope: WorkerScope;
	/** As its supervisor is told. */
	readonly spec: WorkerSpec;
	readonly ending: WorkerEnding;
	/** What an earlier attempt has left at `origin`, as far as it was seen. */
	readonly goesOnFrom: readonly string[];
	/** When it began. */
	readonly startedAt: number;
	/** Until when its lease lasts, as its supervisors know it, in milliseconds since the epoch. */
	leaseUntil: number;
	/** The newest commit of its worktree. */
	head: string;
}

/** A worker that a host has a record of. */
export interface SimulatedWorker extends StartedWorker {
	/** Where its worktree began. */
	readonly begunAt: string;
	readonly codex: Process;
	supervisor: Process | null;
	/** Whether its supervisor has seen its claim to be its own. */
	isHeld: boolean;
	/** Whether it opened a pull request although its claim was another's by then. */
	hasTrespassed: boolean;
	/** Whether somebody has recorded its end. */
	isRecorded: boolean;
	/** Whether its worktree and its local branch are gone, and what they held is at `origin`. */
	isSetAside: boolean;
	/** The end that its supervisor could not tell yet. */
	unsaid: UnfinishedFacts | null;
}
