import { branchName, issueOfBranch } from "@codex-workers/protocol";

/** Which branch an issue's worker gets, as far as names can tell. */
export type BranchChoice =
	/** No such branch at the remote. */
	| { type: "new"; name: string }
	/** The branch of an earlier attempt, named by a trusted assignment. */
	| { type: "continues"; name: string; oid: string }
	/** There is a branch of that name and no assignment speaks of it. */
	| { type: "found"; name: string; oid: string };

/**
 * Chooses the branch: the newest one that an earlier assignment names and the remote still has,
 * else the one of the issue's title. A renamed issue so keeps the branch that holds its work.
 */
export function chooseBranch(facts: {
	issue: number;
	title: string;
	/** Branch name to commit, at the remote. */
	remote: ReadonlyMap<string, string>;
	/** Branches of earlier assignments, newest first. */
	assigned: readonly string[];
}): BranchChoice {
	for (const name of facts.assigned) {
		const oid = facts.remote.get(name);
		if (oid !== undefined && isWorkerBranch(facts.issue, name)) {
			return { type: "continues", name, oid };
		}
	}
	const name = branchName(facts.issue, facts.title);
	const oid = facts.remote.get(name);
	return oid === undefined ? { type: "new", name } : { type: "found", name, oid };
}

function isWorkerBranch(issue: number, name: string): boolean {
	return issueOfBranch(name) === issue && /^feature\/\d+-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name);
}
