import { type AssignedMarker, issueOfBranch } from "@codex-workers/protocol";
import type { Claim } from "../claims/claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { fetchCommits } from "../git/fetch-commits.ts";
import { git } from "../git/git.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import { listRemoteRefs } from "../git/list-remote-refs.ts";
import type { SnapshotOrigin } from "../snapshots/read-origin.ts";
import { snapshotRef } from "../snapshots/snapshot-ref.ts";
import type { SnapshotSubject } from "../snapshots/snapshot-subject.ts";
import { readWorkFacts } from "./read-work-facts.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

/** A worker whose machine is silent, by its claim and its assignment. */
export type Stranded = {
	issue: number;
	claim: Claim;
	assigned: Extract<AssignedMarker, { assigned: true }>;
	/** The commit of its claim. */
	oid: string;
};

type HandoverFacts = UnfinishedFacts & { kind: "handover" };
type Found = { name: string; origin: SnapshotOrigin };

/**
 * What `origin` has of a worker whose machine is silent: its branch, and its last snapshot, whose
 * commits are here afterwards. `null`: nothing that its base does not have. Throws `GIT_FAILED`.
 */
export async function readStranded(
	context: DispatcherContext,
	worker: Stranded,
): Promise<HandoverFacts | null> {
	const found = await findAtOrigin(context, worker);
	if (found === null) return null;
	const at = await chooseHead(context, found);
	if (at === null) return null;
	const { head, tree, isCurrent } = at;
	const changed = await changedPaths(context, head, tree);
	const { name, origin } = found;
	const isPushed = origin.branch === head;
	const gone = { tip: null, leftOut: [], hasWorktree: false, on: null };
	const work = { head, tree, changed, isPushed, ...gone };
	const facts = await readWorkFacts(subjectOf(context, worker, name), work, origin);
	if (facts.commit_count === 0 && changed.length === 0) return null;
	const ref = snapshotRef(worker.issue, worker.claim.worker_id);
	const { snapshot: oid } = origin;
	return {
		...whoOf(context, worker, name),
		ended: `${describeSilence(context, worker)}${isCurrent ? "" : OLDER}`,
		// Only there can be seen how its worktree stands.
		work: { ...facts, has_worktree: true, is_on_branch: true },
		snapshot: isCurrent && oid !== null ? { ref, oid } : null,
	};
}

const OLDER = " Its last snapshot is older than its branch, so this goes by the branch alone.";

async function findAtOrigin(
	context: DispatcherContext,
	{ issue, claim, assigned }: Stranded,
): Promise<Found | null> {
	const { branch: name } = assigned;
	if (name === null || issueOfBranch(name) !== issue) return null;
	const names = [
		`refs/heads/${name}`,
		`refs/heads/${context.baseBranch}`,
		snapshotRef(issue, claim.worker_id),
	];
	const refs = await listRemoteRefs(context, names);
	await fetchCommits(
		context,
		[...refs].map(([ref, oid]) => ({ ref, oid })),
	);
	const [branch = null, base = null, snapshot = null] = names.map((ref) => refs.get(ref) ?? null);
	return { name, origin: { branch, base, snapshot } };
}

type Head = { head: string; tree: string; isCurrent: boolean };

/** The newer one of the branch and of the commit that the snapshot was made on. */
async function chooseHead(context: DispatcherContext, { origin }: Found): Promise<Head | null> {
	const ask = (...args: string[]) => git(context.root, args, { env: context.env });
	const { branch: tip, snapshot } = origin;
	if (snapshot !== null) {
		const on = await ask("rev-parse", `${snapshot}^1`);
		if (tip === null || (await isAncestor(context, { ancestor: tip, descendant: on }))) {
			return { head: on, tree: await ask("rev-parse", `${snapshot}^{tree}`), isCurrent: true };
		}
	}
	if (tip === null) return null;
	const tree = await ask("rev-parse", `${tip}^{tree}`);
	return { head: tip, tree, isCurrent: snapshot === null };
}

async function changedPaths(
	{ root, env }: DispatcherContext,
	head: string,
	tree: string,
): Promise<string[]> {
	const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", head, tree];
	return (await git(root, args, { env })).split("\0").filter((path) => path !== "");
}

function subjectOf(
	{ root, env, baseBranch: base }: DispatcherContext,
	{ issue, claim, assigned }: Stranded,
	branch: string,
): SnapshotSubject {
	const { worker_id: workerId } = claim;
	return { root, env, issue, workerId, worktree: assigned.worktree, branch, base };
}

function describeSilence({ host }: DispatcherContext, { claim }: Stranded): string {
	return `Its machine, ${claim.host}, has not renewed the lease that ended at ${claim.lease_until}; a dispatcher on ${host} speaks for it.`;
}

function whoOf(
	{ baseBranch: base }: DispatcherContext,
	{ issue, claim, assigned, oid }: Stranded,
	branch: string,
): Omit<HandoverFacts, "ended" | "work" | "snapshot"> {
	return {
		...{ schema_version: 1, kind: "handover", worker_id: claim.worker_id, issue },
		...{ attempt: claim.attempt, claim: assigned.claim ?? oid, host: claim.host, branch, base },
		...{ worktree: assigned.worktree, turns: null, problem: null, tests: null },
		...{ last_messages: [], stop_reason: null },
	};
}
