import type { GitHubClient } from "@codex-workers/github";
import { checkProposal, type PullRequestCheck } from "./check-proposal.ts";
import type { PolicyVerdict } from "./judge-pull-request.ts";

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
	return await checkProposal(async () => client, check);
}
