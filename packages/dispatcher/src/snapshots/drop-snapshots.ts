import type { Checkout } from "../git/checkout.ts";
import { fetchCommits, type RemoteCommit } from "../git/fetch-commits.ts";
import { git } from "../git/git.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { push } from "../git/push.ts";
import { tryGit } from "../git/try-git.ts";
import { snapshotRef } from "./snapshot-ref.ts";

/** How many snapshots of an issue were removed, and how many hold work that is nowhere else. */
export type DroppedSnapshots = { removed: number; kept: number };

/**
 * Removes the snapshots of an issue's workers whose work is in one of those branches (short names)
 * at `origin` by now: its commits are, and its files are those of one of their commits. One that
 * cannot be looked at, or changes meanwhile, is kept. Throws `GIT_FAILED`.
 */
export async function dropSnapshots(
	checkout: Checkout,
	{ issue, branches }: { issue: number; branches: readonly string[] },
): Promise<DroppedSnapshots> {
	const heads = branches.map((name) => `refs/heads/${name}`);
	const refs = await listRemoteRefs(checkout, [snapshotRef(issue, "*"), ...heads]);
	const found = [...refs].map(([ref, oid]) => ({ ref, oid }));
	const tips = found.filter(({ ref }) => heads.includes(ref));
	const snapshots = found.filter(({ ref }) => !heads.includes(ref));
	if (snapshots.length === 0) return { removed: 0, kept: 0 };
	await fetchCommits(checkout, found);
	let removed = 0;
	for (const snapshot of snapshots) {
		if (await isElsewhere(checkout, snapshot, tips)) removed += await remove(checkout, snapshot);
	}
	return { removed, kept: snapshots.length - removed };
}

async function isElsewhere(
	{ root, env }: Checkout,
	snapshot: RemoteCommit,
	tips: readonly RemoteCommit[],
): Promise<boolean> {
	const ask = async (...args: string[]) => (await git(root, args, { env })).split("\n");
	const at = tips.map(({ oid }) => oid);
	const [line = ""] = await ask("log", "-1", "--no-show-signature", "--format=%T %P", snapshot.oid);
	const [tree = "", ...parents] = line.split(" ");
	const [missing] = await ask("rev-list", "--max-count=1", ...parents, "--not", ...at);
	if (missing !== "") return false;
	const [own, later] = await Promise.all([
		ask(...TREES, "--no-walk", ...parents),
		ask(...TREES, ...at, "--not", ...parents),
	]);
	return own.includes(tree) || later.includes(tree);
}

const TREES = ["log", "--no-show-signature", "--format=%T"];

/** Here, too, unless a newer one has taken its place. */
async function remove(checkout: Checkout, { ref, oid }: RemoteCommit): Promise<0 | 1> {
	const pushed = await push(checkout, [{ ref, from: oid, to: null }]);
	if (pushed.type === "failed") return 0;
	await tryGit(checkout.root, ["update-ref", "-d", ref, oid], { env: checkout.env });
	return 1;
}
