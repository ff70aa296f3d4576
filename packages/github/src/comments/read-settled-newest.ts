import type { GitHubClient } from "../client/github-client.ts";
import { A_MOMENT } from "./a-moment.ts";
import type { CommentsInput } from "./comments-input.ts";
import { type NewestComments, readNewestComments } from "./read-newest-comments.ts";
import { RECENT } from "./read-older-comments.ts";

/**
 * The newest comments as the start of a longer reading. Where they were all changed in one
 * second, the last changes could not be told from those to come: then that second is waited out
 * and they are read again, the longest page this time.
 */
export async function readSettledNewest(
	client: GitHubClient,
	input: CommentsInput,
	settledAt: number,
): Promise<NewestComments & { settledAt: number }> {
	const first = await readNewestComments(client, input, input.newest ?? 40);
	if (!isOneSecond(first) || first.changedAt <= settledAt) return { ...first, settledAt };
	await client.sleep(A_MOMENT);
	return { ...(await readNewestComments(client, input, 100)), settledAt: first.changedAt };
}

function isOneSecond({ page, changedAt }: NewestComments): boolean {
	const { nodes, pageInfo } = page;
	if (!pageInfo.hasPreviousPage || nodes.length < RECENT) return false;
	return nodes.every(({ updatedAt }) => updatedAt === changedAt);
}
