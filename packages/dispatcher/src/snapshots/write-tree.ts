import type { Environment } from "../environment/environment.ts";
import { git } from "../git/git.ts";
import type { GitPlace } from "../git/git-place.ts";
import type { GitOptions } from "../git/try-git.ts";
import { findUnseen } from "../worktree/nested/find-unseen.ts";
import { addAll } from "./add-all.ts";
import { chooseTooLarge, type SnapshotLimits } from "./choose-files.ts";
import type { LeftOut } from "./left-out.ts";
import { scanWorktree } from "./scan-worktree.ts";

/** All of a worktree that git does not ignore, as a tree, and what is not in it. */
export type WrittenTree = { tree: string; leftOut: LeftOut[] };

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
	const scan = await scanWorktree(worktree, options);
	const tooLarge = chooseTooLarge(scan.changed, limits).map(({ path }) => path);
	const isWhole = await addAll(scan, tooLarge, options);
	const tree = await git(worktree, ["write-tree"], options);
	const nested = await findNested(worktree, tree, options);
	const named = new Set(nested);
	const links = scan.gitlinks.filter(({ path }) => !named.has(path));
	const unseen = [...nested, ...(await findUnseen(links, options))];
	// To look for what differs still, all files are gone through twice more.
	const isSure = isWhole && tooLarge.length === 0;
	const differing = isSure ? [] : await findLeftOut(worktree, new Set(tooLarge), options);
	const known = new Set(differing.map(({ path }) => path));
	const repositories = unseen.filter((path) => !known.has(path)).map(asSubmodule);
	return { tree, leftOut: [...differing, ...repositories] };
}

function asSubmodule(path: string): LeftOut {
	return { path, why: "submodule" };
}

/** What still differs from the index after everything was added. */
async function findLeftOut(
	worktree: string,
	tooLarge: ReadonlySet<string>,
	options: GitOptions,
): Promise<LeftOut[]> {
	const [others, differing] = await Promise.all([
		git(worktree, ["ls-files", "-z", "--others", "--exclude-standard"], options),
		git(worktree, ["diff-files", "-z", "--raw", "--ignore-submodules=dirty"], options),
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
async function findNested(worktree: string, tree: string, options: GitOptions): Promise<string[]> {
	const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "HEAD", tree];
	const fields = (await git(worktree, args, options)).split("\0");
	return fields.flatMap((raw, at) => {
		const path = fields[at + 1];
		return /^:\d+ 160000 /.test(raw) && path ? [path] : [];
	});
}

/** `raw` is `:<mode> <mode> …`; a submodule has the mode 160000. */
function withMode(raw: string, path = ""): LeftOut {
	return { path, why: raw.startsWith(":160000") ? "submodule" : "unreadable" };
}
