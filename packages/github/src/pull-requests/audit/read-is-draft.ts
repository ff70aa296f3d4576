import * as z from "zod";
import type { GitHubClient } from "../../client/github-client.ts";
import type { Operation } from "../../client/operation.ts";

const Answer = z.object({ node: z.object({ isDraft: z.boolean().optional() }).nullable() });

export const readIsDraftOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadIsDraft",
	repeatable: true,
	document: `query ReadIsDraft($pullRequestId: ID!) {
		node(id: $pullRequestId) { ... on PullRequest { isDraft } }
	}`,
	answer: Answer,
};

/** Whether a pull request, named by its node id, is a draft. Throws `GitHubError`. */
export async function readIsDraft(client: GitHubClient, pullRequestId: string): Promise<boolean> {
	const answer = await client.run(readIsDraftOperation, { pullRequestId });
	return answer.node?.isDraft === true;
}
