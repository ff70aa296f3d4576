import * as z from "zod";
import { type Marker, type MarkerKind, markerRegistry } from "./marker-registry.ts";
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
	const { kind } = scanned;
	const invalid = (why: string) => ({ type: "invalid" as const, kind, line: 2, why });
	const json = parseJson(scanned.json);
	if (!json.ok) return invalid("the JSON block does not parse");
	const read = markerRegistry[kind].schema.safeParse(json.value);
	if (!read.success) return invalid(z.prettifyError(read.error));
	return { type: "marker", marker: { kind, data: read.data } as Marker };
}

function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
	try {
		return { ok: true, value: JSON.parse(text) };
	} catch {
		return { ok: false };
	}
}
