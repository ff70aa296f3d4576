import { randomUUID } from "node:crypto";
import { CodedError, checkMarker, type MarkerKind, renderMarker } from "@codex-workers/protocol";

/**
 * A marker as a comment that can be posted once: `postComment` finds it again by its nonce. The
 * nonce is a UUID, random where none is given; schema version and nonce are filled in. Throws
 * `MARKER_INVALID`, which names each field at fault, and `MARKER_TOO_LONG`.
 */
export function newMarkerComment(
	kind: MarkerKind,
	fields: object,
	nonce: string = randomUUID(),
): { nonce: string; body: string } {
	const checked = checkMarker(kind, { ...fields, schema_version: 1, nonce });
	if (checked.ok) return { nonce, body: renderMarker(checked.marker) };
	throw new CodedError("MARKER_INVALID", `The ${kind} comment is not complete.\n${checked.why}`, {
		hint: "Correct the fields named above and post again; nothing was posted.",
	});
}
