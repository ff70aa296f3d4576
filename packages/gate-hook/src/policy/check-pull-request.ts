import type { GitHubClient } from "@codex-workers/github";
import { findChange, refsOf } from "./change/find-change.ts";
import { type OpenPlace, openPlace } from "./git/open-place.ts";
import { issueOfPullRequest, type Proposal } from "./issue-of-pull-request.ts";
import { judgeEvidence } from "./judge-evidence.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import { REVIEW_SETTINGS } from "./review-settings.ts";
import { gitHubHost } from "./target/git-hub-host.ts";
import { type PullRequestTarget, pullRequestTarget } from "./target/pull-request-target.ts";
import { readGhSettings } from "./target/read-gh-settings.ts";

export interface PullRequestCheck extends PolicyContext {
	readonly proposal: Proposal;
}

/**
 * Whether a pull request may be opened, by what GitHub and the checkout say now. Asks the network
 * nothing when no one issue is named. Throws `GitHubError`, `ISSUE_TOO_LONG` or `ISSUE_CHANGING`,
 * `GIT_FAILED` and its like, or `CHECKOUT_UNKNOWN` when nobody can tell: that is neither yes nor no,
 * and must not be taken for a yes.
 */
export async function checkPullRequest(
	client: GitHubClient,
	check: PullRequestCheck,
): Promise<PolicyVerdict> {
	const place = openPlace(check.place);
	const target = await readTarget(check, place);
	const { repository, branch, remote, parts } = target;
	const issue = issueOfPullRequest({ ...check.proposal, repository, branch }, sessionOf(check));
	if (issue.type !== "known") return judgePullRequest({ ...NOTHING_READ, issue });
	return await judgeEvidence(client, check, {
		issue: issue.issue,
		git: place.git,
		remote,
		refs: parts.type === "parts" ? refsOf(parts) : [],
		change: async (refs) =>
			parts.type === "parts" ? await findChange(place.git, parts, refs) : parts,
	});
}

async function readTarget(
	check: PullRequestCheck,
	{ git, here, main }: OpenPlace,
): Promise<PullRequestTarget> {
	const settings = await readGhSettings(git, here ?? { ...main, branch: undefined });
	const session = { ...sessionOf(check), isElsewhere: here === undefined };
	return pullRequestTarget(check.proposal, settings, session);
}

function sessionOf({ repository, place }: PolicyContext) {
	return { repository, host: gitHubHost(place.env) };
}

const NOTHING_READ = {
	review: undefined,
	isSuperseded: false,
	ignoredReviews: [],
	change: { type: "unasked" },
	sensitiveFiles: [],
	claim: { type: "unasked" },
	freshness: REVIEW_SETTINGS.freshness,
} as const;
