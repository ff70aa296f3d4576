import type { WorkerScope } from "@codex-workers/protocol";
import type { Process } from "../schedule/process.ts";
import type { WorkerEnding } from "./worker-ending.ts";

/** A worker that a host has a record of. */
export interface SimulatedWorker {
	readonly workerId: string;
	readonly issue: number;
	/** The issue's node id. */
	readonly subjectId: string;
	readonly attempt: number;
	readonly scope: WorkerScope;
	readonly branch: string;
	/** Its fencing token. */
	readonly claim: string;
	readonly ending: WorkerEnding;
	readonly codex: Process;
	supervisor: Process | null;
	/** Until when its lease lasts, as its supervisors know it, in milliseconds since the epoch. */
	leaseUntil: number;
	/** The newest commit of its worktree. */
	head: string;
	/** Whether it opened a pull request although its claim was another's by then. */
	hasTrespassed: boolean;
	/** Whether somebody has recorded its end. */
	isRecorded: boolean;
}
