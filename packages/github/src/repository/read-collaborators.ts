import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { type ForwardPage, ForwardPageInfo } from "../client/read-pages.ts";
import type { RepositoryName } from "./repository-name.ts";
import { RepositoryPermission } from "./repository-permission.ts";

const Edge = z.object({ permission: RepositoryPermission, node: z.object({ id: z.string() }) });
const Answer = z.object({
	repository: z
		.object({
			collaborators: z
				.object({
					totalCount: z.int(),
					pageInfo: ForwardPageInfo,
					edges: z.array(Edge.nullable()).nullable(),
				})
				.nullable(),
		})
		.nullable(),
});

export const readCollaboratorsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadCollaborators",
	repeatable: true,
	document: `query ReadCollaborators($owner: String!, $name: String!, $after: String) {
		repository(owner: $owner, name: $name) {
			collaborators(first: 100, after: $after) {
				totalCount
				pageInfo { hasNextPage endCursor }
				edges { permission node { id } }
			}
		}
	}`,
	answer: Answer,
};

/** What accounts may do, by node id, and how many accounts there are in all. */
export interface CollaboratorPage
	extends ForwardPage<readonly [id: string, permission: RepositoryPermission]> {
	totalCount: number;
}

/** A hundred collaborators, from a cursor on. */
export async function readCollaborators(
	client: GitHubClient,
	repository: RepositoryName,
	after: string | null,
): Promise<CollaboratorPage> {
	const answer = await client.run(readCollaboratorsOperation, { ...repository, after });
	const list = answer.repository?.collaborators;
	if (list == null) return missing(readCollaboratorsOperation.name, "the list of collaborators");
	const { edges, pageInfo, totalCount } = list;
	const present = (edges ?? []).filter((edge) => edge !== null);
	const items = present.map(({ node, permission }) => [node.id, permission] as const);
	return { items, pageInfo, totalCount };
}
