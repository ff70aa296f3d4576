import { git } from "../git/git.ts";
import { type GitOptions, tryGit } from "../git/try-git.ts";
import { changedFiles } from "./changed-files.ts";
import { chooseTooLarge, type SnapshotLimits } from "./choose-files.ts";
import type { LeftOut } from "./left-out.ts";
import { withPrivateIndex } from "./private-index.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";

/** All of a worktree that git does not ignore, as a tree, and what is not in it. */
export type WrittenTree = { tree: string; leftOut: LeftOut[] };

/** What git exits with when it has left files out, but taken in the rest. */
const SOME_FAILED = 1;

/**
 * Writes the worktree's files into the object store. Touches neither its index nor its files.
 * Throws `GIT_FAILED`, or the system's error when the copy of the index cannot be written.
 */
export function writeTree(subject: SnapshotSubject, limits: SnapshotLimits): Promise<WrittenTree> {
	const { worktree, env } = subject;
	return withPrivateIndex(subject, async (indexFile) => {
		const options = { env, indexFile };
		const tooLarge = chooseTooLarge(await changedFiles(worktree, options), limits);
		const paths = tooLarge.map(({ path }) => path);
		await addAll(worktree, paths, options);
		const tree = await git(worktree, ["write-tree"], options);
		const differing = await findLeftOut(worktree, new Set(paths), options);
		const known = new Set(differing.map(({ path }) => path));
		const nested = await findNested(worktree, tree, options);
		return { tree, leftOut: [...differing, ...nested.filter(({ path }) => !known.has(path))] };
	});
}

async function addAll(worktree: string, except: readonly string[], options: GitOptions) {
	const input = [".", ...except.map((path) => `:(exclude,top,literal)${path}`)].join("\0");
	const added = await tryGit(worktree, ADD, { ...options, input });
	if (added.type === "failed" && added.exitCode !== SOME_FAILED) throw added.error;
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
async function findNested(worktree: string, tree: string, { env }: GitOptions): Promise<LeftOut[]> {
	const args = ["diff-tree", "-r", "-z", "--raw", "--no-renames", "HEAD", tree];
	const fields = (await git(worktree, args, { env })).split("\0");
	return fields.flatMap((raw, at) => {
		const path = fields[at + 1];
		return /^:\d+ 160000 /.test(raw) && path ? [{ path, why: "submodule" as const }] : [];
	});
}

/** `raw` is `:<mode> <mode> …`; a submodule has the mode 160000. */
function withMode(raw: string, path = ""): LeftOut {
	return { path, why: raw.startsWith(":160000") ? "submodule" : "unreadable" };
}
