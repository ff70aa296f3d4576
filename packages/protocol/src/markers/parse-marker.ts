import { checkMarker } from "./check-marker.ts";
import type { Marker, MarkerKind } from "./marker-registry.ts";
import { scanMarker } from "./scan-marker.ts";

/** What a comment is: ordinary talk, a marker, or a marker that cannot be believed (and why). */
export type ParsedComment =
	| { type: "none" }
	| { type: "invalid"; kind: MarkerKind; line: number; why: string }
	| { type: "marker"; marker: Marker };

/** Reads a comment's body. Never throws, never guesses. `line` counts from 1. */
export function parseMarker(body: string): ParsedComment {
	const scanned = scanMarker(body);
	if (scanned.type !== "found") return scanned;
	const { kind, line } = scanned;
	const json = parseJson(scanned.json);
	if (!json.ok) return { type: "invalid", kind, line, why: "the JSON block does not parse" };
	const checked = checkMarker(kind, json.value);
	if (!checked.ok) return { type: "invalid", kind, line, why: checked.why };
	return { type: "marker", marker: checked.marker };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		return { ok: false };
	}
}
