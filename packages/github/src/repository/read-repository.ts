import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import type { RepositoryName } from "./repository-name.ts";
import { RepositoryPermission } from "./repository-permission.ts";

const Answer = z.object({
	viewer: z.object({ id: z.string(), login: z.string() }),
	repository: z
		.object({
			id: z.string(),
			defaultBranchRef: z.object({ name: z.string() }).nullable(),
			viewerPermission: RepositoryPermission.nullable(),
		})
		.nullable(),
});

export const readRepositoryOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadRepository",
	repeatable: true,
	document: `query ReadRepository($owner: String!, $name: String!) {
		viewer { id login }
		repository(owner: $owner, name: $name) {
			id
			defaultBranchRef { name }
			viewerPermission
		}
	}`,
	answer: Answer,
};

export interface Repository {
	id: string;
	/** `null` in an empty repository. */
	defaultBranch: string | null;
	/** The account the token belongs to. */
	viewer: { id: string; login: string };
	viewerPermission: RepositoryPermission | null;
}

/** A repository and what the token's account may do there. Throws `GitHubError`. */
export async function readRepository(
	client: GitHubClient,
	{ repository }: { repository: RepositoryName },
): Promise<Repository> {
	const answer = await client.run(readRepositoryOperation, { ...repository });
	const found = answer.repository ?? missing(readRepositoryOperation.name, "the repository");
	const { id, defaultBranchRef, viewerPermission } = found;
	const defaultBranch = defaultBranchRef?.name ?? null;
	return { id, defaultBranch, viewer: answer.viewer, viewerPermission };
}
