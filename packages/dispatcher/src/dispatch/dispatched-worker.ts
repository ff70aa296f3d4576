/** A worker that runs, guarded. */
export type DispatchedWorker = {
	workerId: string;
	issue: number;
	attempt: number;
	branch: string;
	base: string;
	/** Absolute. */
	worktree: string;
	/** The claim's commit: the fencing token. */
	claim: string;
	/** What the board shows; `null` without a board. */
	boardStatus: string | null;
	/** Process ids of the supervisor and of Codex. */
	pids: { supervisor: number | null; codex: number | null };
	/** Absolute paths. */
	logs: { events: string; stderr: string; supervisor: string; setup: string; prompt: string };
};
