import { CodedError } from "@codex-workers/protocol";
import type { GitHubClient } from "../client/github-client.ts";
import { GitHubError } from "../client/github-error.ts";
import { type IssueReference, issueError } from "../issues/issue-reference.ts";
import { A_MOMENT } from "./a-moment.ts";
import { type PassInput, readPass } from "./read-pass.ts";
import type { Tear } from "./tear.ts";

/**
 * Hands an issue's comments to a reader, page by page: the newest 40, then older pages of 100, at
 * most 10. Every answer but the first also brings the last changes, so that no edit during the
 * reading is missed. Pages that do not fit together are read once more, by a new reader. Throws
 * `ISSUE_TOO_LONG`, `ISSUE_CHANGING`, `ISSUE_NOT_FOUND`, `ISSUE_IS_PULL_REQUEST`, or `GitHubError`
 * (`GITHUB_UNAVAILABLE` for replicas that stay behind).
 */
export async function readComments<Result>(
	client: GitHubClient,
	input: Omit<PassInput<Result>, "settledAt">,
): Promise<Result> {
	try {
		const first = await readPass(client, { ...input, settledAt: Number.NEGATIVE_INFINITY });
		if (first.type === "read") return first.result;
		await client.sleep(A_MOMENT);
		const second = await readPass(client, { ...input, settledAt: first.changedAt });
		if (second.type === "read") return second.result;
		throw tornError(second.tear, input);
	} catch (error) {
		throw issueError(error, input);
	}
}

function tornError(tear: Tear, { repository, issue }: IssueReference): CodedError {
	switch (tear) {
		case "short":
			return staleAnswer("the list of comments is shorter than GitHub's own count of them");
		case "behind":
			return staleAnswer("a list of comments is older than the one before it");
		case "gone":
		case "outrun":
			return new CodedError(
				"ISSUE_CHANGING",
				`The comments of ${repository.owner}/${repository.name}#${issue} change faster than they can be read.`,
				{ hint: "Try again in a minute." },
			);
	}
}

function staleAnswer(says: string): GitHubError {
	const operation = "ReadOlderComments";
	return new GitHubError({ kind: "unavailable", operation, says, mayHaveExecuted: false });
}
