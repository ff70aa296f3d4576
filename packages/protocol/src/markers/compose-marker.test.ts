import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CodedError } from "../coded-error.ts";
import { type CheckedMarker, checkMarker } from "./check-marker.ts";
import { composeMarker } from "./compose-marker.ts";
import { exampleMarkers } from "./examples/example-markers.ts";
import { markerOf } from "./fixtures/marker-data.fixture.ts";
import { MARKER_KINDS, type MarkerKind } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";

const examples = exampleMarkers(123);
const FILLERS = [
	...["a", "<", "\u202E", "| a |\n|---|\n", "🤖", "\n", "\0"],
	"<!-- REVIEW:START -->\n",
	"**Review Status:** COMPLETE\n",
];

/** What is true of a marker that was put together from anything. */
function expectToFit(composed: CheckedMarker): void {
	if (!composed.ok) return;
	try {
		const body = renderMarker(composed.marker);
		expect(body.length).toBeLessThanOrEqual(60_000);
		expect(parseMarker(body)).toEqual({ type: "marker", marker: composed.marker });
	} catch (error) {
		expect(error).toBeInstanceOf(CodedError);
		expect(error).toMatchObject({ code: "MARKER_TOO_LONG" });
	}
}

/** Data with every free text, wherever it stands, made of one piece repeated. */
function withTexts(kind: MarkerKind, filler: string, length: number): object {
	const long = `x${filler.repeat(Math.ceil(length / filler.length))}`.slice(0, length);
	const data = examples[kind].data;
	const fill = (value: unknown): unknown => {
		if (Array.isArray(value)) return value.map(fill);
		if (typeof value === "string") return isFree(value) ? long : value;
		if (typeof value !== "object" || value === null) return value;
		return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fill(each)]));
	};
	return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, fill(value)]));
}

/** Texts of the examples with a blank in them are prose. */
function isFree(text: string): boolean {
	return text.includes(" ") && !text.includes("T10:");
}

describe.each(MARKER_KINDS)("a %s marker put together from what somebody says", (kind) => {
	test("is what was said, where it fits", () => {
		expect(composeMarker(kind, examples[kind].data)).toEqual({
			ok: true,
			marker: examples[kind],
		});
	});

	test.each(FILLERS)(
		"fits a comment or is refused, with 100,000 characters of %j in every text",
		(filler) => {
			const composed = composeMarker(kind, withTexts(kind, filler, 100_000));
			expect(composed).toMatchObject({ ok: true });
			expectToFit(composed);
		},
	);

	test("fits a comment or is refused, whatever its texts hold", () =>
		fc.assert(
			fc.property(markerOf(kind), fc.constantFrom(1, 30, 900), (marker, times) => {
				const data = JSON.parse(JSON.stringify(marker.data), (_, value) =>
					typeof value === "string" && value.includes(" ") ? value.repeat(times) : value,
				);
				expectToFit(composeMarker(kind, data));
			}),
			{ numRuns: 15 },
		));

	test("is not one where a fact is missing or something else", () => {
		expect(composeMarker(kind, {})).toMatchObject({ ok: false });
		expect(composeMarker(kind, { ...examples[kind].data, schema_version: 2 })).toEqual({
			ok: false,
			why: expect.stringContaining("schema_version"),
		});
	});
});

describe("what is cut", () => {
	const handover = examples.handover.data;

	test("is counted where it was", () => {
		const cut = composeMarker("handover", { ...handover, reason: "r".repeat(30_000) });
		expect(cut).toMatchObject({
			marker: { data: { reason: `${"r".repeat(19_960)} [cut: 10040 more characters]` } },
		});
	});

	test("is the rest of a list of texts, with the number of what is missing", () => {
		const done = Array.from({ length: 500 }, (_, at) => `step ${at}`);
		const cut = composeMarker("handover", { ...handover, done });
		expect(cut).toMatchObject({
			marker: { data: { done: [...done.slice(0, 199), "[cut: 301 more entries]"] } },
		});
	});

	test("is never half a character", () => {
		const cut = composeMarker("handover", { ...handover, reason: `a${"🤖".repeat(15_000)}` });
		expect(cut.ok && JSON.stringify(cut.marker.data).includes("\\ud83e")).toBe(false);
	});

	test("is no finding: a review with too many is refused", () => {
		const finding = { finding: "f", severity: null, resolution: "r" };
		const many = { ...examples.review.data, criteria: null, fixed: Array(201).fill(finding) };
		expect(composeMarker("review", many)).toMatchObject({ ok: false, why: /fixed/ });
	});

	test("is no fact: a branch that is too long is refused", () => {
		expect(composeMarker("handover", { ...handover, branch: "b".repeat(30_000) })).toEqual({
			ok: false,
			why: expect.stringContaining("branch"),
		});
	});

	test("stays as it is when it is put together again", () => {
		const reason = "r".repeat(100_000);
		const once = composeMarker("handover", { ...handover, reason, done: Array(300).fill("d") });
		expect(once.ok && composeMarker("handover", once.marker.data)).toEqual(once);
	});
});

test("a marker that does not fit is refused, with what to do", () => {
	const finding = { finding: "f".repeat(9_000), severity: null, resolution: "r" };
	const long = checkMarker("review", {
		...examples.review.data,
		criteria: null,
		fixed: Array(10).fill(finding),
	});
	expect(long.ok).toBe(true);
	expect(() => long.ok && renderMarker(long.marker)).toThrow(
		expect.objectContaining({ code: "MARKER_TOO_LONG", hint: expect.stringContaining("60000") }),
	);
});
