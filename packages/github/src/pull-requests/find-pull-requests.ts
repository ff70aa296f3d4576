import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { ForwardPageInfo, readPages } from "../client/read-pages.ts";
import type { RepositoryName } from "../repository/repository-name.ts";

const Node = z.object({
	number: z.int(),
	url: z.string(),
	state: z.enum(["OPEN", "CLOSED", "MERGED"]),
	isDraft: z.boolean(),
	headRefOid: z.string(),
	baseRefName: z.string(),
	title: z.string(),
	createdAt: z.string(),
	isCrossRepository: z.boolean(),
});
const Answer = z.object({
	repository: z
		.object({
			pullRequests: z.object({ pageInfo: ForwardPageInfo, nodes: connectionNodes(Node) }),
		})
		.nullable(),
});

export const findPullRequestsOperation: Operation<z.output<typeof Answer>> = {
	name: "FindPullRequests",
	repeatable: true,
	document: `query FindPullRequests($owner: String!, $name: String!, $head: String!, $after: String) {
		repository(owner: $owner, name: $name) {
			pullRequests(
				headRefName: $head
				first: 50
				after: $after
				orderBy: { field: CREATED_AT, direction: DESC }
			) {
				pageInfo { hasNextPage endCursor }
				nodes { number url state isDraft headRefOid baseRefName title createdAt isCrossRepository }
			}
		}
	}`,
	answer: Answer,
};

export interface PullRequest {
	number: number;
	url: string;
	state: "OPEN" | "CLOSED" | "MERGED";
	isDraft: boolean;
	/** The commit that is proposed. */
	headOid: string;
	/** The branch it is proposed to. */
	base: string;
	title: string;
	/** ISO 8601. */
	createdAt: string;
}

const MAX_PAGES = 10;

/**
 * The pull requests from a branch of the repository itself, newest first. Those from a fork's
 * branch of the same name are left out: anyone can open one. Throws `GitHubError`, and
 * `TOO_MANY_PULL_REQUESTS` above 500.
 */
export async function findPullRequests(
	client: GitHubClient,
	{ repository, head }: { repository: RepositoryName; head: string },
): Promise<PullRequest[]> {
	const read = await readPages(MAX_PAGES, async (after) => {
		const answer = await client.run(findPullRequestsOperation, { ...repository, head, after });
		const found = answer.repository ?? missing(findPullRequestsOperation.name, "the repository");
		const { nodes, pageInfo } = found.pullRequests;
		return { pageInfo, items: nodes.filter((node) => !node.isCrossRepository) };
	});
	if (read.type === "all") return read.items.map(toPullRequest);
	throw new CodedError("TOO_MANY_PULL_REQUESTS", "Too many pull requests share one branch name.", {
		hint: "Work on another branch; forks may be flooding this name.",
	});
}

function toPullRequest({
	isCrossRepository: _,
	headRefOid,
	baseRefName,
	...node
}: z.output<typeof Node>) {
	return { ...node, headOid: headRefOid, base: baseRefName };
}
