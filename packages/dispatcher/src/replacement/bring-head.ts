import { CodedError, type HandoverMarker, issueOfBranch } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { fetchCommits } from "../git/fetch-commits.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import { push } from "../git/push.ts";
import { tryGit } from "../git/try-git.ts";
import { snapshotRef } from "../snapshots/snapshot-ref.ts";

/** Whose handover it is, and where its work was. */
export type HandedWork = {
	issue: number;
	workerId: string;
	branch: string | null;
	handover: Pick<HandoverMarker, "head_sha">;
};

/**
 * Verifies the commit that a handover names, at `origin` and here, and sees to it that the branch
 * at `origin` holds it: what the worker could not push is taken from here, or from its snapshot.
 * Also brings that snapshot here. Throws `HANDOVER_HEAD_MISSING`, `HANDOVER_HEAD_DIVERGED`
 * (at `origin`), `BRANCH_DIVERGED` (here), `GIT_FAILED`.
 */
export async function bringHead(checkout: Checkout, work: HandedWork): Promise<void> {
	const { branch } = work;
	const head = work.handover.head_sha;
	if (branch === null || issueOfBranch(branch) !== work.issue) return;
	const ref = `refs/heads/${branch}`;
	const remote = await fetchWork(checkout, work, ref);
	if (head === null) return;
	if ((await commitAt(checkout, head)) === null) throw missing(work, head);
	await refuseDivergedHere(checkout, { head, ref, branch });
	if (remote === null) return await publish(checkout, { ref, from: null, head });
	if (await isAncestor(checkout, { ancestor: head, descendant: remote })) return;
	if (await isAncestor(checkout, { ancestor: remote, descendant: head })) {
		return await publish(checkout, { ref, from: remote, head });
	}
	throw diverged(head, { branch, remote });
}

async function fetchWork(
	checkout: Checkout,
	{ issue, workerId }: HandedWork,
	ref: string,
): Promise<string | null> {
	const wip = snapshotRef(issue, workerId);
	const refs = await listRemoteRefs(checkout, [ref, wip]);
	const there = [ref, wip].flatMap((name) => {
		const oid = refs.get(name);
		return oid === undefined ? [] : [{ ref: name, oid }];
	});
	await fetchCommits(checkout, there);
	return refs.get(ref) ?? null;
}

async function commitAt({ root, env }: Checkout, name: string): Promise<string | null> {
	const args = ["rev-parse", "--verify", "--quiet", `${name}^{commit}`];
	const found = await tryGit(root, args, { env });
	return found.type === "done" ? found.stdout : null;
}

/** A local branch that goes on from the head, or is behind it, is the worker's own. */
async function refuseDivergedHere(
	checkout: Checkout,
	{ head, ref, branch }: { head: string; ref: string; branch: string },
): Promise<void> {
	const local = await commitAt(checkout, ref);
	if (local === null) return;
	if (await isAncestor(checkout, { ancestor: head, descendant: local })) return;
	if (await isAncestor(checkout, { ancestor: local, descendant: head })) return;
	throw new CodedError(
		"BRANCH_DIVERGED",
		`The handover names ${head.slice(0, 12)}, and ${branch} in this checkout (${local.slice(0, 12)}) has gone another way.`,
		{ hint: "Push, rebase or rename the local branch, then replace the worker again." },
	);
}

async function publish(
	checkout: Checkout,
	{ ref, from, head }: { ref: string; from: string | null; head: string },
): Promise<void> {
	const pushed = await push(checkout, [{ ref, from, to: head }]);
	if (pushed.type === "done") return;
	// The answer may have been lost.
	if ((await listRemoteRefs(checkout, [ref])).get(ref) !== head) throw pushed.error;
}

function missing({ workerId }: HandedWork, head: string): CodedError {
	return new CodedError(
		"HANDOVER_HEAD_MISSING",
		`The handover of ${workerId} names ${head.slice(0, 12)}, which neither origin nor this checkout has.`,
		{ hint: "Push its branch from the machine that worker ran on, then replace it again." },
	);
}

function diverged(
	head: string,
	{ branch, remote }: { branch: string; remote: string },
): CodedError {
	return new CodedError(
		"HANDOVER_HEAD_DIVERGED",
		`The handover names ${head.slice(0, 12)}, and ${branch} at origin (${remote.slice(0, 12)}) has gone another way.`,
		{ hint: "Merge the two or delete the one that is wrong, then replace the worker again." },
	);
}
