import type { Environment } from "../environment/environment.ts";
import type { Checkout } from "../git/checkout.ts";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";

/** Whose work is snapshotted; `root` is the main checkout. */
export type SnapshotSubject = Checkout & {
	issue: number;
	workerId: string;
	/** Absolute. Its folder may be gone. */
	worktree: string;
	/** The worker's branch, and the one it began at. */
	branch: string;
	base: string;
};

/** The worker of a supervisor. */
export function snapshotSubject(spec: WorkerSpec, env: Environment): SnapshotSubject {
	const { root, issue, worker_id: workerId, worktree, branch, base } = spec;
	return { root, env, issue, workerId, worktree, branch, base };
}
