import { existsSync } from "node:fs";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import type { SnapshotSubject } from "../snapshots/snapshot-subject.ts";
import { readWorkFacts } from "./read-work-facts.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

/**
 * The facts of an end whose work has been put into a newer snapshot (`oid`, which is here) since
 * they were gathered: what there is to take over is what that one holds. Throws `GIT_FAILED`.
 */
export async function asOfSnapshot(
	checkout: Checkout,
	facts: UnfinishedFacts,
	oid: string,
): Promise<UnfinishedFacts> {
	const { snapshot, work: before } = facts;
	if (snapshot === null || before === null || oid === snapshot.oid) return facts;
	const { issue, worker_id: workerId, worktree, branch, base } = facts;
	const subject: SnapshotSubject = { ...checkout, issue, workerId, worktree, branch, base };
	const ask = (...args: string[]) => git(checkout.root, args, { env: checkout.env });
	const head = await ask("rev-parse", `${oid}^1`);
	const changed = await ask("diff-tree", "-r", "-z", "--name-only", "--no-renames", head, oid);
	const work = await readWorkFacts(
		subject,
		{
			...{ head, tree: oid, changed: changed.split("\0").filter((path) => path !== "") },
			...{ tip: null, leftOut: before.left_out, hasWorktree: existsSync(worktree) },
			...{ on: before.is_on_branch ? `refs/heads/${branch}` : null },
			isPushed: before.is_pushed && head === before.head,
		},
		null,
	);
	return { ...facts, work, snapshot: { ref: snapshot.ref, oid } };
}
