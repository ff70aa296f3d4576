import { type Marker, type MarkerKind, markerRegistry } from "./marker-registry.ts";

/** Whether a value is a marker of this kind; `why` names each field at fault, one on a line. */
export type CheckedMarker = { ok: true; marker: Marker } | { ok: false; why: string };

/** Holds any value against the schema of a kind of marker. */
export function checkMarker(kind: MarkerKind, value: unknown): CheckedMarker {
	const checked = markerRegistry[kind].check(value);
	if (checked.ok) return checked;
	return { ok: false, why: checked.problems.map(({ why }) => why).join("\n") };
}
