import { createHash } from "node:crypto";
import type { MarkerKind } from "@codex-workers/protocol";

/** What differs between two runs of one command: when, how far, and what posting adds. */
const PASSING: ReadonlySet<string> = new Set([
	"nonce",
	"schema_version",
	"turns",
	"started_at",
	"reviewed_at",
]);

/** What a marker says, as one text: the same for the same words, whenever they are said. */
export function markerContent(fields: object): string {
	const lasting = Object.entries(fields).filter(([key]) => !PASSING.has(key));
	return JSON.stringify(sorted(Object.fromEntries(lasting)));
}

/**
 * A UUID (version 8, RFC 9562) of a marker's content and the marker it follows. With the latter,
 * words that are said again after others (a review that is complete, reopened, complete) are a
 * new comment, and a repeated command is not.
 */
export function contentNonce(
	kind: MarkerKind,
	{ fields, after }: { readonly fields: object; readonly after: string | null },
): string {
	const hash = createHash("sha256");
	hash.update(JSON.stringify([kind, markerContent(fields), after]));
	const hex = hash.digest("hex");
	const variant = "89ab"[Number.parseInt(hex[16] ?? "0", 16) % 4];
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		`8${hex.slice(13, 16)}`,
		`${variant}${hex.slice(17, 20)}`,
		hex.slice(20, 32),
	].join("-");
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
	return Object.fromEntries(entries.map(([key, one]) => [key, sorted(one)]));
}
