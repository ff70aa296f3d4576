import { findChange, refsOf } from "./change/find-change.ts";
import { guessRefs } from "./change/guess-refs.ts";
import { type OpenPlace, openPlace } from "./git/open-place.ts";
import { issueOfPullRequest, type Proposal } from "./issue-of-pull-request.ts";
import { type Connect, judgeEvidence } from "./judge-evidence.ts";
import { judgePullRequest, type PolicyVerdict } from "./judge-pull-request.ts";
import type { PolicyContext } from "./policy-context.ts";
import { reviewSettings } from "./review-settings.ts";
import { gitHubHost } from "./target/git-hub-host.ts";
import { type PullRequestTarget, pullRequestTarget } from "./target/pull-request-target.ts";
import { readGhSettings } from "./target/read-gh-settings.ts";

export interface PullRequestCheck extends PolicyContext {
	readonly proposal: Proposal;
}

/**
 * `checkPullRequest`, which connects to GitHub only when it asks: the remote is asked before.
 * `opened` is the place of the check, where it was opened already.
 */
export async function checkProposal(
	connect: Connect,
	check: PullRequestCheck,
	opened?: OpenPlace,
): Promise<PolicyVerdict> {
	const place = opened ?? openPlace(check.place);
	const target = await readTarget(check, place);
	const { repository, branch, remote, parts } = target;
	const issue = issueOfPullRequest({ ...check.proposal, repository, branch }, sessionOf(check));
	if (issue.type !== "known") return judgePullRequest({ ...nothingRead(), issue });
	return await judgeEvidence(connect, check, {
		issue: issue.issue,
		place,
		remote,
		refs: parts.type === "parts" ? refsOf(parts) : [],
		change: async (refs) => (parts.type === "parts" ? await findChange(place, parts, refs) : parts),
	});
}

async function readTarget(check: PullRequestCheck, place: OpenPlace): Promise<PullRequestTarget> {
	const { here, main } = place;
	const likely = guessRefs(check.proposal, here?.branch);
	const checkout = here ?? { ...main, branch: undefined };
	const settings = await readGhSettings(place, checkout, Object.values(likely));
	const session = { ...sessionOf(check), isElsewhere: here === undefined };
	return pullRequestTarget(check.proposal, settings, session);
}

function sessionOf({ repository, place }: PolicyContext) {
	return { repository, host: gitHubHost(place.env) };
}

function nothingRead() {
	return {
		review: undefined,
		isSuperseded: false,
		ignoredReviews: [],
		change: { type: "unasked" },
		sensitiveFiles: [],
		claim: { type: "unasked" },
		freshness: reviewSettings().freshness,
	} as const;
}
