import { type GitHubClient, postCommentOnce } from "@codex-workers/github";
import { CodedError, composeMarker, renderMarker } from "@codex-workers/protocol";
import { composeFailed } from "./compose-failed.ts";
import { composeHandover } from "./compose-handover.ts";
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
	const nonce = endNonce(facts);
	const fields =
		facts.kind === "handover" ? composeHandover(facts, place) : composeFailed(facts, place);
	const composed = composeMarker(facts.kind, { ...fields, nonce });
	if (!composed.ok) {
		throw new CodedError(
			"MARKER_INVALID",
			`The ${facts.kind} comment is not complete.\n${composed.why}`,
			{
				hint: "This is a defect of codex-workers; the worker's record keeps what is to be said.",
			},
		);
	}
	const body = renderMarker(composed.marker);
	return (await postCommentOnce(client, { subjectId: place.issueId, nonce, body })).url;
}
