import {
	type GitHubClient,
	type IssueStateInput,
	postCommentOnce,
	readIssueState,
	type TrustedMarker,
} from "@codex-workers/github";
import {
	CodedError,
	composeMarker,
	type Marker,
	renderMarker,
	workerOfMarker,
} from "@codex-workers/protocol";
import { contentNonce, markerContent } from "./content-nonce.ts";
import type { MarkerToPost, PostedReport } from "./worker-github.ts";

/**
 * Posts a marker unless the newest one of its kind and worker, among the issue's newest 100
 * comments, says the same. Its nonce is made of its content, so that a run whose answer was lost
 * and the run after it make one comment.
 */
export async function postMarkerOnce(
	client: GitHubClient,
	place: Pick<IssueStateInput, "repository" | "issue" | "trust">,
	{ kind, fields }: MarkerToPost,
): Promise<PostedReport> {
	const state = await readIssueState(client, { ...place, newest: 100, enough: () => true });
	const earlier = state.markers.findLast((one) => isOfSameLine(one, { kind, fields }));
	const nonce = contentNonce(kind, { fields, after: earlier?.comment.databaseId ?? null });
	const marker = compose({ kind, fields: { ...fields, schema_version: 1, nonce } });
	if (earlier && markerContent(earlier.marker.data) === markerContent(marker.data)) {
		return { url: earlier.comment.url, already: true };
	}
	const body = renderMarker(marker);
	const posted = await postCommentOnce(client, { subjectId: state.issueId, nonce, body });
	return { url: posted.url, already: posted.already };
}

function isOfSameLine({ marker }: TrustedMarker, { kind, fields }: MarkerToPost): boolean {
	return marker.kind === kind && workerOfMarker(marker) === fields["worker_id"];
}

function compose({ kind, fields }: MarkerToPost): Marker {
	const composed = composeMarker(kind, fields);
	if (composed.ok) return composed.marker;
	throw new CodedError("MARKER_INVALID", `The ${kind} comment is not complete.\n${composed.why}`, {
		hint: "Correct the fields named above and run the command again; nothing was posted.",
	});
}
