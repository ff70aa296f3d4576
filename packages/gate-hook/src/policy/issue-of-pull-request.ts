import { closingIssues, issueOfBranch } from "@codex-workers/protocol";
import { isSameRepository } from "./is-same-repository.ts";

/** What is known of a pull request before it exists; texts are its title, body and body file. */
export interface Proposal {
	/** Where it would be opened, as its author wrote it; absent means the repository of the session. */
	readonly repository?: string | undefined;
	readonly texts: readonly string[];
	/** With its owner in front (`owner:branch`) where it was written so. */
	readonly branch?: string | undefined;
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

/** The one issue that a proposal belongs to. `expected` is the session's repository, `owner/name`. */
export function issueOfPullRequest(proposal: Proposal, expected: string): IssueOfPullRequest {
	const { repository } = proposal;
	if (repository !== undefined && !isSameRepository(repository, expected)) {
		return { type: "elsewhere", repository, expected };
	}
	const sources = issueSources(proposal);
	const [first] = sources;
	if (first === undefined) return { type: "unknown" };
	if (sources.some(({ issue }) => issue !== first.issue)) return { type: "conflicting", sources };
	return { type: "known", issue: first.issue };
}

function issueSources({ workerIssue, texts, branch }: Proposal): IssueSource[] {
	const ofBranch = issueOfBranch(branch?.replace(/^[^:]*:/, "") ?? "");
	const closing = new Set(texts.flatMap(closingIssues));
	return [
		...(workerIssue === undefined ? [] : [{ source: "worker" as const, issue: workerIssue }]),
		...[...closing].map((issue) => ({ source: "text" as const, issue })),
		...(ofBranch === undefined ? [] : [{ source: "branch" as const, issue: ofBranch }]),
	];
}
