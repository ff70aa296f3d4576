import * as z from "zod";
import type { GitHubClient } from "../../client/github-client.ts";
import type { Operation } from "../../client/operation.ts";
import { unfitAnswer } from "../../client/unfit-answer.ts";
import { writeAtMostOnce } from "../../client/write-at-most-once.ts";
import { readIsDraft } from "./read-is-draft.ts";

const Answer = z.object({
	convertPullRequestToDraft: z
		.object({ pullRequest: z.object({ isDraft: z.boolean() }).nullable() })
		.nullable(),
});

export const convertToDraftOperation: Operation<z.output<typeof Answer>> = {
	name: "ConvertToDraft",
	repeatable: false,
	document: `mutation ConvertToDraft($pullRequestId: ID!) {
		convertPullRequestToDraft(input: { pullRequestId: $pullRequestId }) { pullRequest { isDraft } }
	}`,
	answer: Answer,
};

/**
 * Makes a draft of an open pull request, by its node id; after a lost answer looks whether it is
 * one. Throws `GitHubError`; `GITHUB_REJECTED` where GitHub allows none, for example because the
 * repository's plan has no drafts.
 */
export async function convertToDraft(client: GitHubClient, pullRequestId: string): Promise<void> {
	await writeAtMostOnce(client, {
		write: async () => {
			const answer = await client.run(convertToDraftOperation, { pullRequestId });
			const isDraft = answer.convertPullRequestToDraft?.pullRequest?.isDraft;
			return isDraft === true || unfitAnswer(convertToDraftOperation.name, "it is no draft");
		},
		find: async () => (await readIsDraft(client, pullRequestId)) || undefined,
	});
}
