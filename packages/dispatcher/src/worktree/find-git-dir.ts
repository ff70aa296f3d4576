import { readdir, readFile, realpath } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { GitPlace } from "../git/git-place.ts";
import { isNotFound } from "../workers/is-not-found.ts";
import { mainGitDir } from "./main-git-dir.ts";
import { worktreeTampered } from "./worktree-tampered.ts";

/**
 * The git directory of a worktree, by what the main checkout knows of it: a worker can write its
 * worktree's `.git` file and all of its git directory, and whoever followed those would run the
 * programs that a configuration of the worker's own names. Both paths are absolute. Throws
 * `WORKTREE_TAMPERED` where the main checkout knows of none.
 */
export async function findGitDir(root: string, path: string): Promise<GitPlace> {
	const commonDir = await mainGitDir(root);
	const workTree = await realpath(path);
	if (workTree === (await realpath(root))) return { gitDir: commonDir, commonDir, workTree };
	const known = join(commonDir, "worktrees");
	const names = await readdir(known).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	for (const name of names) {
		const gitDir = join(known, name);
		if ((await worktreeOf(gitDir)) === workTree) return { gitDir, commonDir, workTree };
	}
	throw worktreeTampered(path, "Its git directory does not name it any more.");
}

/** The worktree that a git directory is of; `undefined` where it does not say. */
async function worktreeOf(gitDir: string): Promise<string | undefined> {
	const said = await readFile(join(gitDir, "gitdir"), "utf8").catch(() => "");
	if (said.trim() === "") return undefined;
	const folder = dirname(resolve(gitDir, said.trim()));
	return await realpath(folder).catch(() => undefined);
}
