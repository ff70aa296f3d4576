import { lstat } from "node:fs/promises";
import { join } from "node:path";
import { git } from "../git/git.ts";
import type { GitOptions } from "../git/try-git.ts";
import { type Gitlink, gitlinksOf } from "../worktree/nested/list-gitlinks.ts";
import type { ChangedFile } from "./choose-files.ts";

/** What there is to take from a worktree, and the other repositories that its index names. */
export type WorktreeScan = { changed: ChangedFile[]; gitlinks: Gitlink[] };

const AT_ONCE = 64;

/**
 * Finds the files of a worktree that differ from its index or are new to it, without ignored ones,
 * and the gitlinks. A file that is gone, or cannot be looked at, has no bytes; a gitlink whose
 * repository has another HEAD is changed. Throws `GIT_FAILED`.
 */
export async function scanWorktree(worktree: string, options: GitOptions): Promise<WorktreeScan> {
	const records = (await git(worktree, LIST, options)).split("\0");
	const paths = [...new Set(records.flatMap(changedPath))];
	const changed: ChangedFile[] = [];
	for (let at = 0; at < paths.length; at += AT_ONCE) {
		const batch = paths.slice(at, at + AT_ONCE);
		changed.push(...(await Promise.all(batch.map((path) => measure(worktree, path)))));
	}
	return { changed, gitlinks: gitlinksOf(records) };
}

const LIST = ["ls-files", "-z", "-t", "--stage", "--others", "--modified", "--exclude-standard"];

/** `? <path>` is new, `C <mode> <oid> <stage>\t<path>` is changed; all else is in the index alone. */
function changedPath(record: string): string[] {
	if (record.startsWith("? ")) return [record.slice(2)];
	return record.startsWith("C ") ? [record.slice(record.indexOf("\t") + 1)] : [];
}

async function measure(worktree: string, path: string): Promise<ChangedFile> {
	const bytes = await lstat(join(worktree, path)).then(
		(stat) => (stat.isFile() ? stat.size : 0),
		() => 0,
	);
	return { path, bytes };
}
