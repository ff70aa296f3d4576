import { closingIssues, issueOfBranch } from "@codex-workers/protocol";
import { isSameRepository, type SessionRepository } from "./is-same-repository.ts";
import type { ProposalOption } from "./target/target-problem.ts";

/** What is known of a pull request before it exists; texts are its title, body and body file. */
export interface Proposal {
	/** Where it would be opened, as its author wrote it. */
	readonly repository?: string | undefined;
	/** `GH_REPO`, which not every version of `gh pr create` heeds. */
	readonly ghRepo?: string | undefined;
	readonly texts: readonly string[];
	/** The head, with its owner in front (`owner:branch`) where it was written so. */
	readonly branch?: string | undefined;
	readonly base?: string | undefined;
	/** What is given, but only the running shell knows how: then nobody can judge it. */
	readonly unread?: readonly ProposalOption[];
	/** What gh works out in the checkout when it is absent. What else is absent cannot be judged. */
	readonly asGh?: readonly ProposalOption[] | undefined;
	/** The issue of the worker that opens it; absent outside a worker's session. */
	readonly workerIssue?: number | undefined;
}

/** A place that names an issue: the worker's environment, the texts, or the branch. */
export interface IssueSource {
	readonly source: "worker" | "text" | "branch";
	readonly issue: number;
}

export type IssueOfPullRequest =
	| { readonly type: "known"; readonly issue: number }
	| { readonly type: "unknown" }
	| { readonly type: "conflicting"; readonly sources: readonly IssueSource[] }
	| { readonly type: "elsewhere"; readonly repository: string; readonly expected: string }
	| { readonly type: "absent"; readonly issue: number; readonly why: string };

/** The one issue that a proposal belongs to. `expected` is the session's repository. */
export function issueOfPullRequest(
	proposal: Pick<Proposal, "repository" | "texts" | "branch" | "workerIssue">,
	expected: SessionRepository,
): IssueOfPullRequest {
	const { repository } = proposal;
	if (repository !== undefined && !isSameRepository(repository, expected)) {
		return { type: "elsewhere", repository, expected: expected.repository };
	}
	const sources = issueSources(proposal, expected.repository);
	const [first] = sources;
	if (first === undefined) return { type: "unknown" };
	if (sources.some(({ issue }) => issue !== first.issue)) return { type: "conflicting", sources };
	return { type: "known", issue: first.issue };
}

function issueSources(
	{ workerIssue, texts, branch }: Pick<Proposal, "workerIssue" | "texts" | "branch">,
	repository: string,
): IssueSource[] {
	const ofBranch =
		branch === undefined ? undefined : issueOfBranch(branch.slice(branch.indexOf(":") + 1));
	const closing = new Set(texts.flatMap((text) => closingIssues(text, repository)));
	return [
		...(workerIssue === undefined ? [] : [{ source: "worker" as const, issue: workerIssue }]),
		...[...closing].map((issue) => ({ source: "text" as const, issue })),
		...(ofBranch === undefined ? [] : [{ source: "branch" as const, issue: ofBranch }]),
	];
}
