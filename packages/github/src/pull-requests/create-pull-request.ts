import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import type { Operation } from "../client/operation.ts";
import { unfitAnswer } from "../client/unfit-answer.ts";
import { writeAtMostOnce } from "../client/write-at-most-once.ts";
import { readRepository } from "../repository/read-repository.ts";
import type { RepositoryName } from "../repository/repository-name.ts";
import { findPullRequests } from "./find-pull-requests.ts";

const Answer = z.object({
	createPullRequest: z
		.object({ pullRequest: z.object({ number: z.int(), url: z.string() }).nullable() })
		.nullable(),
});

export const createPullRequestOperation: Operation<z.output<typeof Answer>> = {
	name: "CreatePullRequest",
	repeatable: false,
	document: `mutation CreatePullRequest(
		$repositoryId: ID!
		$head: String!
		$base: String!
		$title: String!
		$body: String!
		$draft: Boolean!
	) {
		createPullRequest(
			input: {
				repositoryId: $repositoryId
				headRefName: $head
				baseRefName: $base
				title: $title
				body: $body
				draft: $draft
			}
		) {
			pullRequest { number url }
		}
	}`,
	answer: Answer,
};

export interface NewPullRequest {
	repository: RepositoryName;
	/** A branch of the repository itself, already pushed. */
	head: string;
	base: string;
	title: string;
	body: string;
	draft?: boolean;
}

/**
 * Opens one pull request, at most once: after a lost answer it looks for the branch's open pull
 * request before it repeats. Throws `GitHubError`; `GITHUB_REJECTED` where GitHub allows none,
 * for example because the branch has one already or holds no commits of its own.
 */
export async function createPullRequest(
	client: GitHubClient,
	{ repository, draft = false, ...wanted }: NewPullRequest,
): Promise<{ number: number; url: string }> {
	const { id } = await readRepository(client, { repository });
	return await writeAtMostOnce(client, {
		write: async () => {
			const variables = { repositoryId: id, draft, ...wanted };
			const answer = await client.run(createPullRequestOperation, variables);
			const created = answer.createPullRequest?.pullRequest;
			return created ?? unfitAnswer(createPullRequestOperation.name, "it is missing");
		},
		find: async () => {
			const all = await findPullRequests(client, { repository, head: wanted.head });
			const found = all.find(({ state, base }) => state === "OPEN" && base === wanted.base);
			return found && { number: found.number, url: found.url };
		},
	});
}
