import { type CheckedMarker, checkMarker } from "./check-marker.ts";
import { type CutLimits, cutTexts } from "./cut-texts.ts";
import { MAX_TEXT, MAX_TEXTS } from "./fields/marker-fields.ts";
import type { MarkerKind } from "./marker-registry.ts";
import { MAX_COMMENT, markerText } from "./render-marker.ts";

const MOST: CutLimits = { characters: MAX_TEXT, entries: MAX_TEXTS };
/** Room for one text, then for one list; the last is the least that still says something. */
const STEPS: readonly CutLimits[] = [
	...[12_000, 8_000, 5_000, 3_000, 2_000, 1_200, 800, 500, 300].map((characters) => ({
		...MOST,
		characters,
	})),
	...[100, 50, 25, 10].map((entries) => ({ characters: 300, entries })),
	{ characters: 100, entries: 10 },
];

/**
 * A marker from what somebody says of it, cut to fit a comment where it is too long: texts and
 * lists are shortened evenly, each with a visible count of what is missing. The result is the
 * longest of a fixed series of cuts that fits; `renderMarker` refuses where none does.
 */
export function composeMarker(kind: MarkerKind, fields: object): CheckedMarker {
	let composed = checkMarker(kind, cutTexts(fields, MOST));
	for (const limits of STEPS) {
		if (!composed.ok || markerText(composed.marker).length <= MAX_COMMENT) return composed;
		composed = checkMarker(kind, cutTexts(fields, limits));
	}
	return composed;
}
