import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markerData, markerOf } from "./fixtures/marker-data.fixture.ts";
import { MARKER_KINDS, markerRegistry } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";

test("every kind of the registry is tested with data of its own", () => {
	expect(Object.keys(markerData).sort()).toEqual([...MARKER_KINDS].sort());
});

describe.each(MARKER_KINDS)("a rendered %s marker", (kind) => {
	const { open, close } = markerRegistry[kind];

	test("parses to what was rendered, whatever its texts hold", () =>
		fc.assert(
			fc.property(markerOf(kind), (marker) => {
				expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
			}),
			{ numRuns: 200 },
		));

	test("holds its two tags and no other, and nothing that people would not see", () =>
		fc.assert(
			fc.property(markerOf(kind), (marker) => {
				const body = renderMarker(marker);
				expect(body.match(/<!--.*?-->/gs)).toEqual([open, close]);
				expect(body).not.toMatch(/[\p{Bidi_Control}\u{E0000}-\u{E007F}\0\u2028\u2029]/u);
				expect(body.isWellFormed()).toBe(true);
			}),
		));
});
