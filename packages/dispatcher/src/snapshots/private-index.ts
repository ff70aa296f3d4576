import { randomUUID } from "node:crypto";
import { copyFile, mkdir, rm, stat, utimes } from "node:fs/promises";
import { join, resolve } from "node:path";
import { git } from "../git/git.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { LOCAL_FOLDER } from "../workers/worker-files.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";

/**
 * Runs `use` with a copy of the worktree's index, so that nobody sees the worktree's own change;
 * the copy is removed afterwards. It knows what has been read already, and what is sparse.
 */
export async function withPrivateIndex<Result>(
	subject: SnapshotSubject,
	use: (indexFile: string) => Promise<Result>,
): Promise<Result> {
	const folder = join(subject.root, LOCAL_FOLDER, "snapshots");
	const indexFile = join(folder, `${randomUUID()}.index`);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		await copyIndex(subject, indexFile);
		return await use(indexFile);
	} finally {
		await Promise.all([indexFile, `${indexFile}.lock`].map((path) => rm(path, { force: true })));
	}
}

async function copyIndex({ worktree, env }: SnapshotSubject, indexFile: string): Promise<void> {
	const printed = await git(worktree, ["rev-parse", "--git-path", "index"], { env });
	const own = resolve(worktree, printed);
	try {
		const { mtimeMs } = await stat(own);
		await copyFile(own, indexFile);
		// Git reads again what was changed in the moment of the index; a copy must not be newer.
		const moment = Math.floor(mtimeMs / 1_000);
		await utimes(indexFile, moment, moment);
	} catch (error) {
		if (!isNotFound(error)) throw error;
		await git(worktree, ["read-tree", "HEAD"], { env, indexFile });
	}
}
