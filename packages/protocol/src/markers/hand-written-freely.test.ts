import { describe, expect, test } from "vitest";
import { checkMarker } from "./check-marker.ts";
import { exampleMarkers } from "./examples/example-markers.ts";
import { exampleTemplates } from "./examples/example-templates.ts";
import { changed } from "./fixtures/refusal.fixture.ts";
import { parseMarker } from "./parse-marker.ts";
import { renderMarker } from "./render-marker.ts";

const written = exampleTemplates(123);
const examples = exampleMarkers(123);

const complete = (from: string, to: string) => changed(written.complete, from, to);
const review = (from: string, to: string) => changed(written.review, from, to);
const short = (to: string) =>
	changed(written.shortReview, "Unaddressed: 0", `${to}\n\nUnaddressed: 0`);
const handover = (to: string) => changed(written.handover, "---\n", `${to}\n\n---\n`);

describe("a template that was filled in freely still says", () => {
	test.each<readonly [string, string, object]>([
		[
			"a pull request by its address",
			complete("#126", "https://github.com/o/r/pull/126"),
			{ pull_request: 126 },
		],
		[
			"a pull request by a link",
			complete("#126", "[#126](https://github.com/o/r/pull/126)"),
			{ pull_request: 126 },
		],
		[
			"all else when a label is added",
			complete("**Issue:**", "**Base:** `main`\n**Issue:**"),
			{ issue: 123, pull_request: 126 },
		],
		["nothing of turns where they are not known", complete("31/100", "n/a"), { turns: null }],
		[
			"nothing of a coverage that is not measured",
			complete("96.5%", "not measured"),
			{ tests: { passing: 14, coverage: null } },
		],
		[
			"its tests when more is said of them",
			complete("- 14 tests passing", "- 14 tests passing\n- Lint is clean"),
			{ tests: { passing: 14, coverage: 96.5 } },
		],
		[
			"its tests when they are in bold type",
			complete("- Coverage:", "- **Coverage:**"),
			{ tests: { passing: 14, coverage: 96.5 } },
		],
		[
			"the same fact twice",
			complete("**Issue:**", "**Worker:** `worker-1768471200-123`\n**Issue:**"),
			{ issue: 123 },
		],
		[
			"a text that has a rule in it",
			changed(written.progress, "Testing add()", "One.\n\n---\n\nTesting add()"),
			{ current: expect.stringMatching(/^One\.\n\n---\n\nTesting/) },
		],
		[
			"a text with bold words in it",
			changed(written.progress, "Testing add()", "**Note:** testing add()"),
			{ current: "**Note:** testing add() with negative numbers." },
		],
		[
			"an error as it is in its fence",
			changed(
				written.error,
				"AssertionError: expected -1 to equal 5",
				"```text\n**Error:** 1 < 2\n\n# x\n```",
			),
			{ error: "**Error:** 1 < 2\n\n# x" },
		],
		[
			"an error of several fences",
			changed(written.error, "AssertionError", "```\na\n```\nand\n```\nb\n```\nAssertionError"),
			{ error: expect.stringMatching(/^```\na\n```\nand/) },
		],
		[
			"a marker's tag in code between backticks",
			changed(written.error, "AssertionError", "`<!-- REVIEW:START -->`"),
			{ error: expect.stringContaining("<!-- REVIEW:START -->") },
		],
		[
			"what was tried without a result",
			changed(
				written.blocked,
				"1. Install from the lockfile - the registry does not answer",
				"1. Install",
			),
			{ tried: [{ approach: "Install", result: "not said" }, expect.anything()] },
		],
		[
			"that nothing was tried",
			changed(written.blocked, /1\. .*runner\n/s.exec(written.blocked)?.[0] ?? "?", "None\n"),
			{ tried: [] },
		],
		[
			"items of several lines",
			changed(
				written.progress,
				"Correct the operator in add()",
				"Correct the operator\n  in add()",
			),
			{
				progress: [
					expect.anything(),
					{ item: "Correct the operator\nin add()", done: true },
					expect.anything(),
				],
			},
		],
		[
			"items that begin in bold type",
			handover("**Done:**\n- **Parser:** rewritten\n- **Tests of it:** green"),
			{ done: ["**Parser:** rewritten", "**Tests of it:** green"] },
		],
		[
			"lists below headings",
			handover("## Next steps\n1. Run pnpm test\n2. Correct the sign"),
			{ next_steps: ["Run pnpm test", "Correct the sign"] },
		],
		[
			"the end of a list at a heading",
			handover("## Done\n- a\n\n## Thoughts\n- b"),
			{ done: ["a"] },
		],
		[
			"how its tests stand",
			handover("**Tests:** not run\n\n**Why:** no network"),
			{ tests: { status: "not_run", reason: "no network" } },
		],
		[
			"findings in three degrees",
			review("| Medium |", "| Major |"),
			{ deferred: [expect.objectContaining({ severity: "high" })] },
		],
		["that nothing was deferred, in a word", short("**Deferred:** none"), { deferred: [] }],
		["that nothing was deferred, in a number", short("**Deferred:** 0"), { deferred: [] }],
		[
			"that nothing was deferred, in a sentence",
			short("### Findings Deferred\n\n_No findings were deferred._"),
			{ deferred: [] },
		],
		[
			"that nothing was deferred, in an empty table",
			short("### Deferred\n\n| Finding | Tracking issue |\n|---|---|"),
			{ deferred: [] },
		],
		[
			"that nothing was deferred, in a row of dashes",
			short("### Deferred\n\n| # | Finding | Tracking issue |\n|---|---|---|\n| - | None | — |"),
			{ deferred: [] },
		],
		[
			"that a deferred finding is tracked nowhere",
			short("| Finding | Tracking issue |\n|---|---|\n| Rounding | none |"),
			{ deferred: [{ finding: "Rounding", severity: null, tracking_issue: null }] },
		],
		[
			"a finding that has a pipe in it",
			review("Rounding is", "a \\| b is"),
			{ deferred: [expect.objectContaining({ finding: "a | b is not documented" })] },
		],
		[
			"a criterion with two outcomes",
			review("✅ FIXED | 1 |", "✅ FIXED and DEFERRED | 1 |"),
			{ unaddressed: 0 },
		],
		[
			"its commit",
			review("| Scope |", `| Commit | \`${"a".repeat(40)}\` |\n| Scope |`),
			{ head_sha: "a".repeat(40) },
		],
	])("%s", (_, body, said) => {
		expect(parseMarker(body)).toMatchObject({ type: "marker", marker: { data: said } });
	});
});

describe("where a comment has JSON and Markdown", () => {
	const rendered = renderMarker(examples.started);

	test("the Markdown says what the JSON leaves out", () => {
		const body = rendered
			.replace(/^ {2}"understanding".*\n/m, "")
			.replace(/^ {2}"branch".*\n/m, "")
			.replace(/^ {2}"attempt".*\n/m, "");
		expect(parseMarker(body)).toEqual({ type: "marker", marker: examples.started });
	});

	test("a text may be worded differently, and the JSON counts", () => {
		const body = changed(rendered, "**Approach:**\nWrite", "**Approach:**\nFirst of all, write");
		expect(parseMarker(body)).toEqual({ type: "marker", marker: examples.started });
	});

	test("a placeholder that is left in a text does not matter", () => {
		const body = rendered.replace(/(?<=\*\*Approach:\*\*\n).*/, "[Brief planned approach]");
		expect(parseMarker(body)).toEqual({ type: "marker", marker: examples.started });
	});

	test("findings in words for nothing are findings", () => {
		const none = { finding: "none", severity: null };
		const checked = checkMarker("review", {
			...examples.review.data,
			criteria: null,
			fixed: [{ ...none, resolution: "n/a" }],
			deferred: [{ ...none, tracking_issue: null }],
		});
		expect(checked.ok && parseMarker(renderMarker(checked.marker))).toEqual({
			type: "marker",
			marker: checked.ok && checked.marker,
		});
	});
});
