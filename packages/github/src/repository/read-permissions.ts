import { CodedError } from "@codex-workers/protocol";
import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import { ForwardPageInfo, readPages } from "../client/read-pages.ts";
import type { RepositoryName } from "./repository-name.ts";
import { RepositoryPermission } from "./repository-permission.ts";

const Edge = z.object({ permission: RepositoryPermission, node: z.object({ id: z.string() }) });
const Answer = z.object({
	repository: z
		.object({
			collaborators: z
				.object({ pageInfo: ForwardPageInfo, edges: z.array(Edge.nullable()).nullable() })
				.nullable(),
		})
		.nullable(),
});

export const readPermissionsOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadPermissions",
	repeatable: true,
	document: `query ReadPermissions($owner: String!, $name: String!, $after: String) {
		repository(owner: $owner, name: $name) {
			collaborators(first: 100, after: $after) {
				pageInfo { hasNextPage endCursor }
				edges { permission node { id } }
			}
		}
	}`,
	answer: Answer,
};

const MAX_PAGES = 50;

/**
 * What each account may do in the repository, by node id. Apps are no collaborators and are
 * absent. Needs push access: throws `GITHUB_FORBIDDEN` without, `REPOSITORY_TOO_LARGE` above
 * 5,000 accounts.
 */
export async function readPermissions(
	client: GitHubClient,
	{ repository, maxPages = MAX_PAGES }: { repository: RepositoryName; maxPages?: number },
): Promise<ReadonlyMap<string, RepositoryPermission>> {
	const read = await readPages(maxPages, async (after) => {
		const answer = await client.run(readPermissionsOperation, { ...repository, after });
		const page = answer.repository?.collaborators;
		if (page == null) return missing(readPermissionsOperation.name, "the list of collaborators");
		const edges = (page.edges ?? []).filter((edge) => edge !== null);
		return {
			items: edges.map((edge) => [edge.node.id, edge.permission] as const),
			pageInfo: page.pageInfo,
		};
	});
	if (read.type === "all") return new Map(read.items);
	throw new CodedError(
		"REPOSITORY_TOO_LARGE",
		`More than ${maxPages * 100} accounts have access to ${repository.owner}/${repository.name}.`,
		{ hint: "List the node ids of those whose markers count under `trust` in codex-workers.json." },
	);
}
