import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import { connectionNodes } from "../../client/connection-nodes.ts";
import type { GitHubClient } from "../../client/github-client.ts";
import { GitHubError } from "../../client/github-error.ts";
import { missing } from "../../client/missing.ts";
import type { Operation } from "../../client/operation.ts";
import { ForwardPageInfo, readPages } from "../../client/read-pages.ts";
import type { RepositoryName } from "../../repository/repository-name.ts";
import {
	type OpenPullRequest,
	OpenPullRequestNode,
	openPullRequestFields,
	toOpenPullRequest,
} from "./open-pull-request.ts";

const Answer = z.object({
	repository: z
		.object({
			pullRequests: z.object({
				totalCount: z.int(),
				pageInfo: ForwardPageInfo,
				nodes: connectionNodes(OpenPullRequestNode),
			}),
		})
		.nullable(),
});

export const listOpenPullRequestsOperation: Operation<z.output<typeof Answer>> = {
	name: "ListOpenPullRequests",
	repeatable: true,
	document: `query ListOpenPullRequests($owner: String!, $name: String!, $after: String) {
		repository(owner: $owner, name: $name) {
			pullRequests(
				states: [OPEN]
				first: 50
				after: $after
				orderBy: { field: CREATED_AT, direction: ASC }
			) {
				totalCount
				pageInfo { hasNextPage endCursor }
				nodes { ...OpenPullRequestFields }
			}
		}
	}
	${openPullRequestFields}`,
	answer: Answer,
};

const MAX_PAGES = 20;

/**
 * Every open pull request of a repository, oldest first, those from forks too: 50 a request. Throws
 * `GitHubError`, also for a list that is shorter than GitHub's own count, and
 * `TOO_MANY_PULL_REQUESTS` above 1,000: a part of them would pass for the whole.
 */
export async function listOpenPullRequests(
	client: GitHubClient,
	{ repository }: { repository: RepositoryName },
): Promise<OpenPullRequest[]> {
	let total = 0;
	const read = await readPages(MAX_PAGES, async (after) => {
		const answer = await client.run(listOpenPullRequestsOperation, { ...repository, after });
		const found =
			answer.repository ?? missing(listOpenPullRequestsOperation.name, "the repository");
		const { nodes, pageInfo, totalCount } = found.pullRequests;
		total = totalCount;
		return { pageInfo, items: nodes.map(toOpenPullRequest) };
	});
	if (read.type === "too-many") throw tooMany(repository);
	const byNumber = new Map(read.items.map((pull) => [pull.number, pull]));
	if (byNumber.size >= total) return [...byNumber.values()];
	const says = `the list holds ${byNumber.size} pull requests, by GitHub's own count there are ${total}`;
	const operation = listOpenPullRequestsOperation.name;
	throw new GitHubError({ kind: "unavailable", operation, says, mayHaveExecuted: false });
}

function tooMany({ owner, name }: RepositoryName): CodedError {
	return new CodedError(
		"TOO_MANY_PULL_REQUESTS",
		`${owner}/${name} has more than ${MAX_PAGES * 50} open pull requests.`,
		{ hint: "Close some of them: a look at a part of them would say nothing of the others." },
	);
}
