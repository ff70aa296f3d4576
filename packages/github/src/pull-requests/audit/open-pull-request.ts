import * as z from "zod";
import { connectionNodes } from "../../client/connection-nodes.ts";

const Commit = z.object({ commit: z.object({ message: z.string() }) });
const LinkedIssue = z.object({
	number: z.int(),
	repository: z.object({ nameWithOwner: z.string() }),
});

/** What is selected on a pull request; see `openPullRequestFields`. */
export const OpenPullRequestNode = z.object({
	id: z.string(),
	number: z.int(),
	url: z.string(),
	title: z.string(),
	body: z.string(),
	isDraft: z.boolean(),
	isCrossRepository: z.boolean(),
	headRefName: z.string(),
	headRefOid: z.string(),
	headRef: z.object({ target: z.object({ oid: z.string() }).nullable() }).nullable(),
	baseRefName: z.string(),
	commits: z.object({ nodes: connectionNodes(Commit) }),
	closingIssuesReferences: z
		.object({ totalCount: z.int(), nodes: connectionNodes(LinkedIssue) })
		.nullable(),
});

/** Of a pull request's commits the newest are looked at for their worker, of linked issues the first. */
export const openPullRequestFields = `fragment OpenPullRequestFields on PullRequest {
	id
	number
	url
	title
	body
	isDraft
	isCrossRepository
	headRefName
	headRefOid
	headRef { target { oid } }
	baseRefName
	commits(last: 10) { nodes { commit { message } } }
	closingIssuesReferences(first: 25) {
		totalCount
		nodes { number repository { nameWithOwner } }
	}
}`;

/** An open pull request, as its author made it: title, body and branch are foreign text. */
export interface OpenPullRequest {
	/** Node id. */
	id: string;
	number: number;
	url: string;
	title: string;
	body: string;
	isDraft: boolean;
	/** Whether it comes from a fork, which may be gone. */
	isFromFork: boolean;
	/** The branch that it comes from, wherever that is. */
	head: string;
	/** The commit that it proposes. */
	headOid: string;
	/** The branch that it is proposed to. */
	base: string;
	/** The messages of its newest 10 commits, oldest first. */
	commitMessages: string[];
	/** The issues that GitHub would close with it, by its text or linked by hand; at most 25. */
	linkedIssues: { number: number; repository: string }[];
	/** Whether there are more of them. */
	isLinkedToMore: boolean;
}

/** `headRefOid` may lag behind a push: where the branch can be seen, its tip is what is proposed. */
export function toOpenPullRequest(node: z.output<typeof OpenPullRequestNode>): OpenPullRequest {
	const { id, number, url, title, body, isDraft, headRef, closingIssuesReferences } = node;
	const linked = closingIssuesReferences ?? { totalCount: 0, nodes: [] };
	return {
		...{ id, number, url, title, body, isDraft },
		isFromFork: node.isCrossRepository,
		head: node.headRefName,
		headOid: headRef?.target?.oid ?? node.headRefOid,
		base: node.baseRefName,
		commitMessages: node.commits.nodes.map(({ commit }) => commit.message),
		linkedIssues: linked.nodes.map((issue) => ({
			number: issue.number,
			repository: issue.repository.nameWithOwner,
		})),
		isLinkedToMore: linked.totalCount > linked.nodes.length,
	};
}
