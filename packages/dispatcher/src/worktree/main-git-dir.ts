import { lstat, readFile, realpath } from "node:fs/promises";
import { join, resolve } from "node:path";

/**
 * The git directory of the main checkout `root`, which all its worktrees share: its `.git`, or what
 * that names (gitrepository-layout). Absolute and real. Throws the system's error where there is none.
 */
export async function mainGitDir(root: string): Promise<string> {
	const path = join(root, ".git");
	if ((await lstat(path)).isFile()) {
		const [, named = "."] = /^gitdir: (?<path>.+)\n?$/.exec(await readFile(path, "utf8")) ?? [];
		return await realpath(resolve(root, named));
	}
	return await realpath(path);
}
