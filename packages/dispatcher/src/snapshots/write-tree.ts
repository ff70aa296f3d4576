import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../environment/environment.ts";
import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git-place.ts";
import { type GitOptions, tryGit } from "../git/try-git.ts";
import { changedFiles } from "./changed-files.ts";
import { chooseTooLarge, type SnapshotLimits } from "./choose-files.ts";
import type { LeftOut } from "./left-out.ts";

/** All of a worktree that git does not ignore, as a tree, and what is not in it. */
export type WrittenTree = { tree: string; leftOut: LeftOut[] };

/** What git exits with when it has left files out, but taken in the rest. */
const SOME_FAILED = 1;

/**
 * Writes a worktree's files into the object store, by a copy of its git directory (`place`) whose
 * index changes. Throws `GIT_FAILED`.
 */
export async function writeTree(
	place: GitPlace,
	env: Environment,
	limits: SnapshotLimits,
): Promise<WrittenTree> {
	const { workTree: worktree } = place;
	const options = { env, place };
	const tooLarge = chooseTooLarge(await changedFiles(worktree, options), limits);
	const paths = tooLarge.map(({ path }) => path);
	const isWhole = await addAll(worktree, paths, options);
	const tree = await git(worktree, ["write-tree"], options);
	const nested = await findNested(worktree, tree, options);
	// To look for what differs still, all files are gone through twice more.
	const isSure = isWhole && paths.length === 0 && nested.length === 0;
	if (isSure && !existsSync(join(worktree, ".gitmodules"))) return { tree, leftOut: [] };
	const differing = await findLeftOut(worktree, new Set(paths), options);
	const known = new Set(differing.map(({ path }) => path));
	return { tree, leftOut: [...differing, ...nested.filter(({ path }) => !known.has(path))] };
}

/** Gives whether all of it is in the index now. */
async function addAll(
	worktree: string,
	except: readonly string[],
	options: GitOptions,
): Promise<boolean> {
	const input = [".", ...except.map((path) => `:(exclude,top,literal)${path}`)].join("\0");
	const added = await tryGit(worktree, ADD, { ...options, input });
	if (added.type === "failed" && added.exitCode !== SOME_FAILED) throw added.error;
	return added.type === "done";
}

const ADD = [
	...["-c", "core.splitIndex=false", "-c", "advice.addEmbeddedRepo=false"],
	...["add", "--all", "--ignore-errors", "--pathspec-from-file=-", "--pathspec-file-nul"],
];

/** What still differs from the index after everything was added. */
async function findLeftOut(
	worktree: string,
	tooLarge: ReadonlySet<string>,
	options: GitOptions,
): Promise<LeftOut[]> {
	const [others, differing] = await Promise.all([
		git(worktree, ["ls-files", "-z", "--others", "--exclude-standard"], options),
		git(worktree, ["diff-files", "-z", "--raw", "--ignore-submodules=none"], options),
	]);
	const fields = differing.split("\0");
	const rest = [
		...others.split("\0").map((path) => ({ path, why: "unreadable" as const })),
		...fields.flatMap((raw, at) => (raw.startsWith(":") ? [withMode(raw, fields[at + 1])] : [])),
	];
	return rest
		.filter(({ path }) => path !== "")
		.map((one) => (tooLarge.has(one.path) ? { ...one, why: "too_large" } : one));
}

/** Other repositories of which the tree names a commit that HEAD does not: only that is in it. */
async function findNested(worktree: string, tree: string, options: GitOptions): Promise<LeftOut[]> {
	const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "HEAD", tree];
	const fields = (await git(worktree, args, options)).split("\0");
	return fields.flatMap((raw, at) => {
		const path = fields[at + 1];
		return /^:\d+ 160000 /.test(raw) && path ? [{ path, why: "submodule" as const }] : [];
	});
}

/** `raw` is `:<mode> <mode> …`; a submodule has the mode 160000. */
function withMode(raw: string, path = ""): LeftOut {
	return { path, why: raw.startsWith(":160000") ? "submodule" : "unreadable" };
}
