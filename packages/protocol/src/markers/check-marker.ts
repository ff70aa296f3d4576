import * as z from "zod";
import { type Marker, type MarkerKind, markerRegistry } from "./marker-registry.ts";

/** Whether a value is a marker of this kind; `why` names each field at fault. */
export type CheckedMarker = { ok: true; marker: Marker } | { ok: false; why: string };

/** Holds any value against the schema of a kind of marker. */
export function checkMarker(kind: MarkerKind, value: unknown): CheckedMarker {
	const read = markerRegistry[kind].schema.safeParse(value);
	return read.success
		? { ok: true, marker: { kind, data: read.data } as Marker }
		: { ok: false, why: z.prettifyError(read.error) };
}
