import {
	type GitHubClient,
	type IssueState,
	type IssueStateInput,
	postCommentOnce,
	readIssueState,
	type TrustedMarker,
} from "@codex-workers/github";
import {
	CodedError,
	composeMarker,
	END_KINDS,
	type Marker,
	type MarkerKind,
	renderMarker,
	workerOfMarker,
} from "@codex-workers/protocol";
import { contentNonce, markerContent } from "./content-nonce.ts";
import type { MarkerToPost, PostedReport } from "./worker-github.ts";

/**
 * Posts a marker unless the newest one that it would compete with, among the issue's newest 100
 * comments, says the same. Its nonce is made of its content and of what came before, comments
 * that do not count included, so that a run whose answer was lost and the run after it make one
 * comment, and what was hidden can be said again.
 */
export async function postMarkerOnce(
	client: GitHubClient,
	place: Pick<IssueStateInput, "repository" | "issue" | "trust">,
	{ kind, fields }: MarkerToPost,
): Promise<PostedReport> {
	const state = await readIssueState(client, { ...place, newest: 100, enough: () => true });
	const earlier = state.markers.findLast((one) => competes(one, { kind, fields }));
	const nonce = contentNonce(kind, { fields, after: after(state, earlier, kind) });
	const marker = compose({ kind, fields: { ...fields, schema_version: 1, nonce } });
	if (earlier?.marker.kind === kind && isSame(earlier.marker, marker)) {
		return { url: earlier.comment.url, already: true };
	}
	const body = renderMarker(marker);
	const posted = await postCommentOnce(client, { subjectId: state.issueId, nonce, body });
	return { url: posted.url, already: posted.already };
}

/** Of artifacts the newest of all workers counts, of ends and reports the newest of the worker. */
function competes({ marker }: TrustedMarker, { kind, fields }: MarkerToPost): boolean {
	if (kind === "review") return marker.kind === "review";
	return rivals(kind).includes(marker.kind) && workerOfMarker(marker) === fields["worker_id"];
}

/** The kinds of which one takes the other's place. */
function rivals(kind: MarkerKind): readonly MarkerKind[] {
	return END_KINDS.some((end) => end === kind) ? END_KINDS : [kind];
}

function after(
	{ ignored }: IssueState,
	earlier: TrustedMarker | undefined,
	kind: MarkerKind,
): string {
	const unheard = ignored.filter((one) => rivals(kind).includes(one.kind)).map(({ url }) => url);
	return [earlier?.comment.databaseId ?? "", ...unheard].join(" ");
}

function isSame(one: Marker, other: Marker): boolean {
	return markerContent(one.data) === markerContent(other.data);
}

function compose({ kind, fields }: MarkerToPost): Marker {
	const composed = composeMarker(kind, fields);
	if (composed.ok) return composed.marker;
	throw new CodedError("MARKER_INVALID", `The ${kind} comment is not complete.\n${composed.why}`, {
		hint: "Correct the fields named above and run the command again; nothing was posted.",
	});
}
