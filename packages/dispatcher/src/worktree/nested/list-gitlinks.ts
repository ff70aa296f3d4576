import { git } from "../../git/git.ts";
import type { GitOptions } from "../../git/try-git.ts";

/** The commit of another repository that an index names, in place of files. */
export type Gitlink = { path: string; oid: string };

/** The gitlinks of the index. Throws `GIT_FAILED`. */
export async function listGitlinks(worktree: string, options: GitOptions): Promise<Gitlink[]> {
	const listed = await git(worktree, ["ls-files", "-z", "-t", "--stage"], options);
	return gitlinksOf(listed.split("\0"));
}

const LINK = /^. 160000 (?<oid>[0-9a-f]+) [0-3]\t(?<path>.+)$/s;

/** The gitlinks among what `git ls-files -z -t --stage` lists; one of several stages once. Pure. */
export function gitlinksOf(records: readonly string[]): Gitlink[] {
	const found = new Map<string, Gitlink>();
	for (const record of records) {
		const { oid, path } = LINK.exec(record)?.groups ?? {};
		if (oid !== undefined && path !== undefined && !found.has(path)) found.set(path, { path, oid });
	}
	return [...found.values()];
}
