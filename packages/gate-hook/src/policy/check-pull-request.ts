import {
	type GitHubClient,
	newest,
	parseRepositoryName,
	readIssueState,
} from "@codex-workers/github";
import { CodedError, type Configuration } from "@codex-workers/protocol";
import { issueOfPullRequest, type Proposal } from "./issue-of-pull-request.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyFacts } from "./policy-facts.ts";

export interface PullRequestCheck {
	/** `owner/name`: where the issue is, and where the pull request must go. */
	readonly repository: string;
	/** Accounts whose artifacts count although they may not write to the repository. */
	readonly trust: Configuration["trust"];
	readonly proposal: Proposal;
}

/**
 * Whether a pull request may be opened, by what GitHub says now. Asks GitHub nothing when no
 * one issue is named. Throws `GitHubError` (and `ISSUE_TOO_LONG`) when GitHub cannot tell:
 * that is neither yes nor no, and must not be taken for a yes.
 */
export async function checkPullRequest(
	client: GitHubClient,
	{ repository, trust, proposal }: PullRequestCheck,
): Promise<PolicyVerdict> {
	const issue = issueOfPullRequest(proposal, repository);
	if (issue.type !== "known") {
		return judgePullRequest({ issue, review: undefined, ignoredReviews: [] });
	}
	const where = { repository: parseRepositoryName(repository), issue: issue.issue, trust };
	return judgePullRequest(await readFacts(client, where));
}

async function readFacts(
	client: GitHubClient,
	where: Parameters<typeof readIssueState>[1],
): Promise<PolicyFacts> {
	const { issue } = where;
	try {
		const { markers, ignored } = await readIssueState(client, {
			...where,
			enough: (soFar) => newest(soFar, "review") !== undefined,
		});
		return {
			issue: { type: "known", issue },
			review: newest(markers, "review")?.marker.data,
			ignoredReviews: ignored.filter(({ kind }) => kind === "review").map(({ reason }) => reason),
		};
	} catch (error) {
		if (!isNoSuchIssue(error)) throw error;
		const absent = { type: "absent", issue, why: error.message } as const;
		return { issue: absent, review: undefined, ignoredReviews: [] };
	}
}

function isNoSuchIssue(error: unknown): error is CodedError {
	if (!(error instanceof CodedError)) return false;
	return error.code === "ISSUE_NOT_FOUND" || error.code === "ISSUE_IS_PULL_REQUEST";
}
