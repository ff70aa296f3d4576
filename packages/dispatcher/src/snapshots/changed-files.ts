import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import type { GitOptions } from "../git/try-git.ts";
import type { ChangedFile } from "./choose-files.ts";

const AT_ONCE = 64;

/**
 * The files of a worktree that differ from its index or are new to it, without ignored ones. A
 * file that is gone, or cannot be looked at, has no bytes. Throws `GIT_FAILED`.
 */
export async function changedFiles(worktree: string, options: GitOptions): Promise<ChangedFile[]> {
	const listed = await git(worktree, LIST, options);
	const paths = [...new Set(listed.split("\0"))].filter((path) => path !== "");
	const files: ChangedFile[] = [];
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		const batch = paths.slice(at, at + AT_ONCE);
		files.push(...(await Promise.all(batch.map((path) => measure(worktree, path)))));
	}
	return files;
}

const LIST = ["ls-files", "-z", "--others", "--modified", "--exclude-standard"];

async function measure(worktree: string, path: string): Promise<ChangedFile> {
	const bytes = await lstat(join(worktree, path)).then(
		(stat) => (stat.isFile() ? stat.size : 0),
		() => 0,
	);
	return { path, bytes };
}
