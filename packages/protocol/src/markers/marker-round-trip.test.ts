import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkMarker } from "./check-marker.ts";
import { exampleMarkers } from "./examples/example-markers.ts";
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

describe("a text that is a word for nothing", () => {
	const word = fc.constantFrom(
		...["none", "None.", "nothing", "n/a", "N/A", "no findings", "No findings were deferred."],
		...["-", "--", "—", "–", "- -", "0", "*", "+", "_none_", "`none`", "**none**", "✅ none"],
		...["- none", "1. none", "[ ] none", "[x]", "[]", "none\n\n", "none - none", "unknown"],
		...["not said", "not measured", "null", "[Brief planned approach]", "| none |", "<none>"],
	);
	const examples = exampleMarkers(123);

	/** Data whose lists of texts hold one text, and whose free texts are all another one. */
	const filled = (value: unknown, inList: string, free: string): unknown => {
		if (typeof value === "string") return / (?!.*T\d\d:)/.test(value) ? free : value;
		if (Array.isArray(value) && value.every((each) => typeof each === "string")) return [inList];
		if (Array.isArray(value)) return value.map((each) => filled(each, inList, free));
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(
			Object.entries(value).map(([key, each]) => [key, filled(each, inList, free)]),
		);
	};

	test.each(MARKER_KINDS)("is read back from a %s marker as it was written", (kind) =>
		fc.assert(
			fc.property(word, word, (inList, free) => {
				const data = filled(examples[kind].data, inList, free);
				const checked = checkMarker(kind, data);
				if (!checked.ok) throw new Error(checked.why);
				const { marker } = checked;
				expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
			}),
			{ numRuns: 300 },
		),
	);

	test("is in every list of texts that a marker has", () => {
		const { data } = examples.handover;
		const lists = Object.values(data).filter((value) => Array.isArray(value));
		expect(lists.length).toBeGreaterThan(8);
		expect(filled(data, "none", "-")).toMatchObject({ done: ["none"], commands: ["none"] });
	});
});
