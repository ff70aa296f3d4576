import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { Operation } from "../client/operation.ts";

const Item = z.object({
	id: z.string(),
	project: z.object({ id: z.string(), number: z.int() }),
	fieldValueByName: z
		.object({ name: z.string().nullish(), updatedAt: z.iso.datetime().optional() })
		.nullable(),
});

const IssueNode = z.object({
	__typename: z.literal("Issue"),
	id: z.string(),
	number: z.int(),
	title: z.string(),
	body: z.string(),
	state: z.enum(["OPEN", "CLOSED"]),
	url: z.string(),
	lastEditedAt: z.iso.datetime().nullable(),
	author: z.object({ login: z.string(), id: z.string().optional() }).nullable(),
	labels: z.object({ nodes: connectionNodes(z.object({ name: z.string() })) }).nullable(),
	projectItems: z.object({ nodes: connectionNodes(Item) }).optional(),
});
export type IssueNode = z.output<typeof IssueNode>;

const Answer = z.object({
	repository: z
		.object({
			issueOrPullRequest: z
				.discriminatedUnion("__typename", [
					IssueNode,
					z.object({ __typename: z.literal("PullRequest") }),
				])
				.nullable(),
		})
		.nullable(),
});

export const readIssueOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadIssue",
	repeatable: true,
	document: `query ReadIssue($owner: String!, $name: String!, $number: Int!, $withBoards: Boolean!) {
		repository(owner: $owner, name: $name) {
			issueOrPullRequest(number: $number) {
				__typename
				... on Issue {
					id
					number
					title
					body
					state
					url
					lastEditedAt
					author { login ... on Node { id } }
					labels(first: 100) { nodes { name } }
					projectItems(first: 20, includeArchived: false) @include(if: $withBoards) {
						nodes {
							id
							project { id number }
							fieldValueByName(name: "Status") {
								... on ProjectV2ItemFieldSingleSelectValue { name updatedAt }
							}
						}
					}
				}
			}
		}
	}`,
	answer: Answer,
};
