import * as z from "zod";
import { connectionNodes } from "../client/connection-nodes.ts";
import type { Operation } from "../client/operation.ts";
import { ForwardPageInfo } from "../client/read-pages.ts";
import { boardFields, Project } from "./board-of-project.ts";

const IssueContent = z.object({
	__typename: z.literal("Issue"),
	id: z.string(),
	number: z.int(),
	title: z.string(),
	url: z.string(),
	state: z.enum(["OPEN", "CLOSED"]),
	lastEditedAt: z.iso.datetime().nullable(),
	repository: z.object({ nameWithOwner: z.string() }),
	labels: z.object({ nodes: connectionNodes(z.object({ name: z.string() })) }).nullable(),
	subIssuesSummary: z.object({ total: z.int(), completed: z.int() }),
	issueDependenciesSummary: z.object({ blockedBy: z.int() }),
});
const OtherContent = z.object({ __typename: z.enum(["PullRequest", "DraftIssue"]) });

const Item = z.object({
	id: z.string(),
	fieldValueByName: z
		.object({ name: z.string().nullish(), updatedAt: z.iso.datetime().optional() })
		.nullish(),
	priority: z.object({ optionId: z.string().nullish(), number: z.number().nullish() }).nullish(),
	content: z.discriminatedUnion("__typename", [IssueContent, OtherContent]).nullable(),
});
export type BoardItemNode = z.output<typeof Item>;

const PriorityField = z
	.object({ options: z.array(z.object({ id: z.string() })).optional() })
	.nullable();

const Answer = z.object({
	rateLimit: z
		.object({ cost: z.int(), limit: z.int(), remaining: z.int(), resetAt: z.iso.datetime() })
		.nullable(),
	repositoryOwner: z
		.object({
			projectV2: Project.extend({
				priorityField: PriorityField,
				items: z.object({ pageInfo: ForwardPageInfo, nodes: connectionNodes(Item) }),
			}).nullable(),
		})
		.nullable(),
});

/**
 * One page of a board, in its order. The labels are the only list inside an item: each such list
 * adds a point to the page's price.
 */
export const lookAtBoardOperation: Operation<z.output<typeof Answer>> = {
	name: "LookAtBoard",
	repeatable: true,
	document: `query LookAtBoard($owner: String!, $number: Int!, $filter: String!, $priority: String!, $after: String) {
		rateLimit { cost limit remaining resetAt }
		repositoryOwner(login: $owner) {
			... on ProjectV2Owner {
				projectV2(number: $number) {
					...BoardFields
					priorityField: field(name: $priority) {
						... on ProjectV2SingleSelectField { options { id } }
					}
					items(first: 100, after: $after, query: $filter) {
						pageInfo { hasNextPage endCursor }
						nodes { ...CardFields }
					}
				}
			}
		}
	}
	fragment CardFields on ProjectV2Item {
		id
		fieldValueByName(name: "Status") {
			... on ProjectV2ItemFieldSingleSelectValue { name updatedAt }
		}
		priority: fieldValueByName(name: $priority) {
			... on ProjectV2ItemFieldSingleSelectValue { optionId }
			... on ProjectV2ItemFieldNumberValue { number }
		}
		content {
			__typename
			... on Issue {
				id
				number
				title
				url
				state
				lastEditedAt
				repository { nameWithOwner }
				labels(first: 50) { nodes { name } }
				subIssuesSummary { total completed }
				issueDependenciesSummary { blockedBy }
			}
		}
	}
	${boardFields}`,
	answer: Answer,
};
