import { basename, dirname, join } from "node:path";

/** Where the worktree of an issue is: beside the main checkout, one per issue. */
export type WorktreePath = {
	/** Absolute. */
	path: string;
	/** As published in the assigned comment: relative to the main checkout. */
	relative: string;
};

/** `../<checkout>-worker-<issue>`, by the name of the main checkout's folder (seed: worker-dispatch). */
export function worktreePath(root: string, issue: number): WorktreePath {
	const folder = `${basename(root)}-worker-${issue}`;
	return { path: join(dirname(root), folder), relative: `../${folder}` };
}
