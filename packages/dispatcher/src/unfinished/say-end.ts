import { type GitHubClient, postCommentOnce } from "@codex-workers/github";
import { composeEnd } from "./compose-end.ts";
import { endNonce } from "./end-nonce.ts";
import type { UnfinishedFacts } from "./unfinished-facts.ts";

/**
 * Posts a worker's end in its place, at most once: the comment is looked for before it is posted,
 * and after a lost answer. Throws `GitHubError`, `MARKER_INVALID`.
 */
export async function sayEnd(
	client: GitHubClient,
	facts: UnfinishedFacts & { kind: "handover" | "failed" },
	place: { issueId: string; isSnapshotPushed: boolean },
): Promise<string> {
	const body = composeEnd(facts, place);
	const nonce = endNonce(facts);
	return (await postCommentOnce(client, { subjectId: place.issueId, nonce, body })).url;
}
