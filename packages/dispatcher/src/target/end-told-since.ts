import { END_KINDS, type EndKind, isOfKind, type PostedMarker } from "@codex-workers/protocol";

/** The newest end among an issue's markers that was not known before; `null`: there is none. Pure. */
export function endToldSince(
	markers: readonly PostedMarker[],
	isKnown: (told: PostedMarker) => boolean,
): PostedMarker<EndKind> | null {
	const ends = markers.flatMap((each) => (isOfKind(each, ...END_KINDS) ? [each] : []));
	return ends.findLast((end) => !isKnown(end)) ?? null;
}

/** Whether a marker was read before. Pure. */
export function wasRead(before: readonly PostedMarker[]): (told: PostedMarker) => boolean {
	const read = new Set(before.map(({ comment }) => comment.url));
	return ({ comment }) => read.has(comment.url);
}
