import type { Issue, IssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { ClaimedBranch } from "../claims/take-claim.ts";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { isAncestor } from "../git/is-ancestor.ts";
import { type BranchChoice, chooseBranch } from "../worktree/choose-branch.ts";
import type { RemoteView } from "./read-remote.ts";
import type { SharedReads } from "./share-reads.ts";

type BranchFacts = { issue: Issue; state: IssueState; remote: RemoteView };
/** The branch to claim, and the commit that its worktree begins at, which is here now. */
export type BranchPlan = { branch: ClaimedBranch; start: string };

/**
 * Decides on the worker's branch. One of the right name that no assignment speaks of is used
 * only if it holds nothing of its own: then a dispatch was cut short there.
 * Throws `BRANCH_TAKEN`, `GIT_FAILED`.
 */
export async function planBranch(
	context: DispatcherContext,
	facts: BranchFacts & Pick<SharedReads, "bring">,
): Promise<BranchPlan> {
	const { base } = facts.remote;
	const choice = branchOfIssue(facts);
	const { name } = choice;
	const oid = choice.type === "new" ? base : choice.oid;
	await facts.bring([
		{ ref: `refs/heads/${context.baseBranch}`, oid: base },
		{ ref: `refs/heads/${choice.type === "new" ? context.baseBranch : name}`, oid },
	]);
	if (choice.type === "new") return { branch: { name, base }, start: base };
	if (choice.type === "found") {
		const isEmpty = await isAncestor(context, { ancestor: oid, descendant: base });
		if (!isEmpty) throw branchTaken(name);
	}
	return { branch: { name, base: null }, start: oid };
}

/** The branch that a worker on the issue gets, by what GitHub and `origin` know. */
export function branchOfIssue({ issue, state, remote }: BranchFacts): BranchChoice {
	const assigned = state.markers
		.flatMap(({ marker }) =>
			marker.kind === "assigned" && marker.data.assigned ? [marker.data.branch] : [],
		)
		.filter((branch) => branch !== null)
		.reverse();
	const { number, title } = issue;
	return chooseBranch({ issue: number, title, remote: remote.branches, assigned });
}

function branchTaken(name: string): CodedError {
	return new CodedError(
		"BRANCH_TAKEN",
		`origin has a branch ${name} with commits, and no worker was assigned to it.`,
		{ hint: "Rename or delete that branch at origin, then dispatch again." },
	);
}
