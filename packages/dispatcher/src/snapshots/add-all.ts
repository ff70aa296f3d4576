import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git-place.ts";
import { type GitOptions, tryGit } from "../git/try-git.ts";
import { type Gitlink, listGitlinks } from "../worktree/nested/list-gitlinks.ts";
import { worktreeTampered } from "../worktree/worktree-tampered.ts";
import type { WorktreeScan } from "./scan-worktree.ts";

/** A copy of a worktree's git directory whose index changes. */
type Adding = GitOptions & { place: GitPlace };

/** What git exits with when it has left files out, but taken in the rest. */
const SOME_FAILED = 1;

/**
 * Brings all of a worktree into the index, `except` those paths, and gives whether git could read
 * all of it. For a repository that the index names already, `git add` starts `git status` in it,
 * by that repository's own configuration: so none is in the index meanwhile. Throws `GIT_FAILED`,
 * `WORKTREE_TAMPERED`.
 */
export async function addAll(
	{ changed, gitlinks }: WorktreeScan,
	except: readonly string[],
	options: Adding,
): Promise<boolean> {
	if (gitlinks.length === 0) return await add(except, options);
	const links = gitlinks.map(({ path }) => path);
	await dropGitlinks(links, options);
	const isWhole = await add([...except, ...links], options);
	const moving = new Set(changed.map(({ path }) => path));
	for (const path of except) moving.delete(path);
	await putBack(
		gitlinks.filter(({ path }) => !moving.has(path)),
		options,
	);
	const areRecorded = await recordHeads(
		links.filter((path) => moving.has(path)),
		options,
	);
	return isWhole && areRecorded;
}

async function add(except: readonly string[], options: Adding): Promise<boolean> {
	const input = [".", ...except.map((path) => `:(exclude,top,literal)${path}`)].join("\0");
	const added = await tryGit(options.place.workTree, ADD, { ...options, input });
	if (added.type === "failed" && added.exitCode !== SOME_FAILED) throw added.error;
	return added.type === "done";
}

const UNSPLIT = ["-c", "core.splitIndex=false"];
const ADD = [
	...[...UNSPLIT, "-c", "advice.addEmbeddedRepo=false"],
	...["add", "--all", "--ignore-errors", "--pathspec-from-file=-", "--pathspec-file-nul"],
];

/** A worker can write an index with names that git would never write, and cannot find again. */
async function dropGitlinks(paths: readonly string[], options: Adding): Promise<void> {
	const { workTree } = options.place;
	await git(workTree, [...UNSPLIT, "update-index", "--force-remove", "-z", "--stdin"], {
		...options,
		input: paths.join("\0"),
	});
	const [left] = await listGitlinks(workTree, options);
	if (left === undefined) return;
	const name = JSON.stringify(left.path);
	throw worktreeTampered(workTree, `Its index names ${name}, which git cannot take out of it.`);
}

async function putBack(gitlinks: readonly Gitlink[], options: Adding): Promise<void> {
	const input = gitlinks.map(({ path, oid }) => `160000 ${oid} 0\t${path}`).join("\0");
	await git(options.place.workTree, ["update-index", "-z", "--index-info"], { ...options, input });
}

/** Reads the HEADs that have moved; what is no repository any more is taken for what it is. */
async function recordHeads(paths: readonly string[], options: Adding): Promise<boolean> {
	if (paths.length === 0) return true;
	const args = ["update-index", "--add", "--remove", "-z", "--stdin"];
	const input = paths.join("\0");
	return (await tryGit(options.place.workTree, args, { ...options, input })).type === "done";
}
