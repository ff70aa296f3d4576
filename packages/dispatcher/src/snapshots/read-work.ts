import { existsSync } from "node:fs";
import { git } from "../git/git.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import { tryGit } from "../git/try-git.ts";
import { withWorktreeGit } from "../worktree/with-worktree-git.ts";
import { SNAPSHOT_LIMITS, type SnapshotLimits } from "./choose-files.ts";
import type { SnapshotOrigin } from "./read-origin.ts";
import type { SnapshotSubject } from "./snapshot-subject.ts";
import type { Work } from "./work.ts";
import { writeTree } from "./write-tree.ts";

/**
 * Reads a worker's work. `origin`: what is there; `null` where that is not known. Throws
 * `GIT_FAILED`, `WORKTREE_TAMPERED`, or the system's error when there is no room to write.
 */
export async function readWork(
	subject: SnapshotSubject,
	origin: SnapshotOrigin | null,
	limits: SnapshotLimits = SNAPSHOT_LIMITS,
): Promise<Work> {
	const hasWorktree = existsSync(subject.worktree);
	const branch = await commitAt(subject, `refs/heads/${subject.branch}`);
	const files = hasWorktree ? await inWorktree(subject, limits) : await onBranch(subject);
	const { head, tree } = files;
	const tip = branch !== null && (await isElsewhere(subject, branch, head)) ? branch : null;
	const changed = await changedPaths(subject, { head, tree });
	const isPushed = await isAtOrigin(subject, { commits: tip ? [head, tip] : [head], origin });
	return { ...files, tip, changed, hasWorktree, isPushed };
}

async function commitAt({ root, env }: SnapshotSubject, name: string): Promise<string | null> {
	const args = ["rev-parse", "--verify", "--quiet", `${name}^{commit}`];
	const found = await tryGit(root, args, { env });
	return found.type === "done" ? found.stdout : null;
}

type Files = Pick<Work, "head" | "tree" | "leftOut" | "on">;

async function inWorktree(subject: SnapshotSubject, limits: SnapshotLimits): Promise<Files> {
	const { env, worktree } = subject;
	return await withWorktreeGit(subject, worktree, async ({ place, on }) => {
		const head = await git(worktree, ["rev-parse", "HEAD"], { env, place });
		return { head, on, ...(await writeTree(place, env, limits)) };
	});
}

async function onBranch({ root, env, branch }: SnapshotSubject): Promise<Files> {
	const ask = (name: string) => git(root, ["rev-parse", name], { env });
	const head = await ask(`refs/heads/${branch}`);
	return { head, tree: await ask(`${head}^{tree}`), leftOut: [], on: null };
}

async function isElsewhere(subject: SnapshotSubject, tip: string, head: string): Promise<boolean> {
	return tip !== head && !(await isAncestor(subject, { ancestor: tip, descendant: head }));
}

async function changedPaths(
	{ root, env }: SnapshotSubject,
	{ head, tree }: Pick<Work, "head" | "tree">,
): Promise<string[]> {
	const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", head, tree];
	return (await git(root, args, { env })).split("\0").filter((path) => path !== "");
}

async function isAtOrigin(
	{ root, env }: SnapshotSubject,
	{ commits, origin }: { commits: string[]; origin: SnapshotOrigin | null },
): Promise<boolean> {
	const known = [origin?.branch, origin?.base].filter((oid) => oid != null);
	const args = ["rev-list", "--max-count=1", ...commits, "--not", ...known, "--remotes=origin"];
	return (await git(root, args, { env })) === "";
}
