import * as z from "zod";
import type { GitHubClient } from "../client/github-client.ts";
import { missing } from "../client/missing.ts";
import type { Operation } from "../client/operation.ts";
import type { RepositoryName } from "../repository/repository-name.ts";

const Answer = z.object({
	repository: z
		.object({
			ref: z
				.object({ target: z.object({ __typename: z.string(), oid: z.string() }).nullable() })
				.nullable(),
		})
		.nullable(),
});

export const readBranchHeadOperation: Operation<z.output<typeof Answer>> = {
	name: "ReadBranchHead",
	repeatable: true,
	document: `query ReadBranchHead($owner: String!, $name: String!, $ref: String!) {
		repository(owner: $owner, name: $name) {
			ref(qualifiedName: $ref) { target { __typename oid } }
		}
	}`,
	answer: Answer,
};

/** The commit that a branch points at on GitHub; `null` where there is no such branch. Throws `GitHubError`. */
export async function readBranchHead(
	client: GitHubClient,
	{ repository, branch }: { repository: RepositoryName; branch: string },
): Promise<string | null> {
	const variables = { ...repository, ref: `refs/heads/${branch}` };
	const answer = await client.run(readBranchHeadOperation, variables);
	const found = answer.repository ?? missing(readBranchHeadOperation.name, "the repository");
	return found.ref?.target?.oid ?? null;
}
