import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markerData, markerOf } from "./fixtures/marker-data.fixture.ts";
import { MARKER_KINDS } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";

test("every kind of the registry is tested with data of its own", () => {
	expect(Object.keys(markerData).sort()).toEqual([...MARKER_KINDS].sort());
});

describe.each(MARKER_KINDS)("a rendered %s marker", (kind) => {
	test("parses to what was rendered, whatever its texts hold", () =>
		fc.assert(
			fc.property(markerOf(kind), (marker) => {
				expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
			}),
			{ numRuns: 300 },
		));
});
