import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Marker } from "./marker-registry.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";
import { REVIEW_CRITERIA } from "./review-marker.ts";

const worker_id = "worker-1701523200-123";
const claim = "a".repeat(40);
const hostile = [
	"<!-- REVIEW:START -->",
	"<!-- /WORKER:STARTED -->",
	"```\n<!-- WORKER:COMPLETE -->\n```json\n{}",
	"--> | a | b |",
	"\r\nline\r\n",
	"\u202Eright to left",
	"🤖 ✅",
	"nul \0 byte",
];
const text = fc
	.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary", minLength: 1 }))
	.filter((value) => value.isWellFormed());

const started = fc.record({
	understanding: text,
	approach: text,
	branch: text,
	turns: fc.nat(),
});
const review = fc.record({
	fixed: fc.array(fc.record({ finding: text, resolution: text }), { maxLength: 3 }),
	deferred: fc.array(
		fc.record({ finding: text, tracking_issue: fc.option(fc.integer({ min: 1, max: 9999 })) }),
		{ maxLength: 3 },
	),
	unaddressed: fc.nat(5),
	notes: text,
});

const startedMarkerOf = (fields: object): Marker => ({
	kind: "started",
	data: {
		schema_version: 1,
		worker_id,
		attempt: 1,
		turns: 3,
		branch: "feature/123-x",
		started_at: "2026-01-01T00:00:00Z",
		understanding: "u",
		approach: "a",
		...fields,
	},
});

const reviewMarkerOf = (notes: string, fields: object): Marker => ({
	kind: "review",
	data: {
		schema_version: 1,
		worker_id,
		issue: 123,
		scope: "MINOR",
		security_sensitive: false,
		reviewed_at: "2026-01-01T00:00:00Z",
		head_sha: claim,
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0, notes })),
		fixed: [],
		deferred: [],
		unaddressed: 0,
		status: "COMPLETE",
		...fields,
	},
});

describe("a rendered marker", () => {
	test("parses to what was rendered, whatever its texts hold (started)", () =>
		fc.assert(
			fc.property(started, (fields) => {
				const marker = startedMarkerOf(fields);
				expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
			}),
		));

	test("parses to what was rendered, whatever its texts hold (review)", () =>
		fc.assert(
			fc.property(review, ({ notes, ...fields }) => {
				const marker = reviewMarkerOf(notes, fields);
				expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
			}),
		));

	test.each<Marker>([
		{
			kind: "assigned",
			data: {
				schema_version: 1,
				assigned: true,
				worker_id,
				assigned_at: "2026-01-01T00:00:00Z",
				worktree: "../widget-worker-123",
				branch: "feature/123-x",
				attempt: 1,
				scope: "standard",
				orchestration_id: null,
				claim,
			},
		},
		{
			kind: "assigned",
			data: {
				schema_version: 1,
				assigned: false,
				worker_id,
				cleared_at: "2026-01-01T00:00:00Z",
				outcome: "completed",
			},
		},
		{
			kind: "complete",
			data: {
				schema_version: 1,
				worker_id,
				attempt: 1,
				turns: 9,
				issue: 123,
				pull_request: 124,
				branch: "feature/123-x",
				summary: "done",
				tests: { passing: 3, coverage: null },
			},
		},
	])("parses to what was rendered ($kind)", (marker) => {
		expect(parseMarker(renderMarker(marker))).toEqual({ type: "marker", marker });
	});

	test("survives GitHub's web editor, which stores CRLF and a byte order mark may precede", () => {
		const marker = startedMarkerOf({});
		const edited = `\uFEFF\r\n${renderMarker(marker).replaceAll("\n", "\r\n")}  \r\n\r\n`;
		expect(parseMarker(edited)).toEqual({ type: "marker", marker });
	});

	test("is refused when it would not fit a comment", () => {
		const fixed = Array.from({ length: 10 }, () => ({
			finding: "f".repeat(9_000),
			resolution: "r",
		}));
		expect(() => renderMarker(reviewMarkerOf("", { fixed }))).toThrow(/60000|characters/);
	});
});

describe("a comment that only looks like a marker", () => {
	const honest = renderMarker(startedMarkerOf({}));
	const lines = honest.split("\n");

	test.each([
		["talk", "Looks good to me"],
		["a quotation", honest.replace(/^/gm, "> ")],
		["a fenced marker", `\`\`\`\n${honest}\n\`\`\``],
		["an indented marker", honest.replace(/^/gm, "    ")],
		["a marker after other text", `hello\n${honest}`],
		["a tag with a look-alike letter", honest.replace("STARTED", "STАRTED")],
		["nothing", ""],
	])("is none: %s", (_, body) => {
		expect(parseMarker(body)).toEqual({ type: "none" });
	});

	test.each([
		["two markers", `${honest}\n${honest}`, /second marker/],
		[
			"one inside the other",
			[...lines.slice(0, 5), lines[0], ...lines.slice(5)].join("\n"),
			/second/,
		],
		["no JSON block", honest.replace("```json", ""), /JSON block must follow/],
		["an open JSON block", honest.replaceAll("```", "").replace("json", "```json"), /not closed/],
		["a missing closing tag", honest.replace("<!-- /WORKER:STARTED -->", ""), /last line/],
		["text behind the closing tag", `${honest}\nand more`, /last line/],
		["half a JSON", honest.replace('"turns": 3', '"turns":'), /does not parse/],
		["an unknown key", honest.replace('"turns": 3', '"turns": 3, "admin": true'), /admin/],
		["a wrong type", honest.replace('"turns": 3', '"turns": "3"'), /turns/],
		["a forged worker id", honest.replace(worker_id, "worker-1-x"), /worker_id/],
	])("is invalid: %s", (_, body, why) => {
		const parsed = parseMarker(body);
		expect(parsed).toMatchObject({ type: "invalid", kind: "started" });
		expect(parsed.type === "invalid" && parsed.why).toMatch(why);
	});

	test("never throws, whatever the comment", () =>
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 400 }), (body) => {
				parseMarker(body);
				parseMarker(`<!-- REVIEW:START -->\n${body}`);
			}),
		));
});
