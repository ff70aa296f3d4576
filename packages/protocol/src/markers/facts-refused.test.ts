import { describe } from "vitest";
import { exampleTemplates } from "./examples/example-templates.ts";
import { changed, type Refusal, testRefusals } from "./fixtures/refusal.fixture.ts";

const written = exampleTemplates(123);
const review = (from: string, to: string) => changed(written.review, from, to);
const complete = (from: string, to: string) => changed(written.complete, from, to);

const aboutFacts: readonly Refusal[] = [
	["a time without a zone", review("10:40:00Z", "10:40:00"), "10:40:00", /a time such as/],
	["a day without a time", review("T10:40:00Z", ""), "| Reviewed", /a time such as/],
	[
		"a day that does not exist",
		review("2026-01-15T10:40:00Z", "2026-02-30 12:00 +01:00"),
		"02-30",
		/a time such as/,
	],
	[
		"a worker's name",
		review("`worker-1768471200-123`", "`codex-root`"),
		"codex-root",
		/worker's id/,
	],
	["two issues", review("| Issue | #123 |", "| Issue | #123, #124 |"), "#124", /a number such as/],
	["issue zero", review("| Issue | #123 |", "| Issue | #0 |"), "#0", /a number such as/],
	[
		"a scope in between",
		review("| Scope | MINOR |", "| Scope | MINOR/MAJOR |"),
		"MINOR/",
		/MINOR or MAJOR/,
	],
	["a yes with a condition", review("| NO |", "| NO, I think |"), "I think", /YES or NO/],
	["turns that are a guess", complete("Turns: 31/100", "Turns: ~31/100"), "~31", /whole number/],
	["turns with letters", complete("Turns: 31/100", "Turns: 3l/100"), "3l", /whole number/],
	[
		"two workers",
		complete("**Issue:** #123", "**Issue:** #123\n**Worker:** worker-1-1"),
		"*Worker: worker-1768471200-123",
		/twice/,
	],
	["a pull request that is to come", complete("#126", "#TBD"), "#TBD", /a number such as/],
	[
		"a link that shows another number",
		complete("#126", "[#126](https://github.com/o/r/pull/127)"),
		"pull/127",
		/a number such as/,
	],
	[
		"a branch of two words",
		complete("`feature/123-add-subtracts`", "feature 123"),
		"feature 123",
		/name of a branch/,
	],
	[
		"tests that do not all pass",
		complete("14 tests passing", "12/14 tests passing"),
		"**Tests:**",
		/a count such as/,
	],
	[
		"two counts of tests",
		complete("- 14 tests passing", "- 14 tests passing\n- 13 tests passing"),
		"**Tests:**",
		/twice/,
	],
	["a coverage above all", complete("96.5%", "196.5%"), "**Tests:**", /coverage/],
	[
		"a placeholder for a number",
		complete("#126", "#[PR_NUMBER]"),
		"[PR_NUMBER]",
		/a number such as/,
	],
	[
		"a placeholder for a text",
		complete("add() adds again, with tests for negative numbers and zero.", "[1-2 sentences]"),
		"**Summary:**",
		/still to be filled in/,
	],
	[
		"a phase that there is not",
		changed(written.progress, "Testing\n", "Thinking\n"),
		"Thinking",
		/one of implementing/,
	],
	[
		"a box that is neither",
		changed(written.progress, "- [x] Correct", "- [~] Correct"),
		"**Progress:**",
		/neither \[x\] nor \[ \]/,
	],
	[
		"a summary said twice",
		complete("**Tests:**", "**Summary:** nothing\n\n**Tests:**"),
		"**Summary:** nothing",
		/twice/,
	],
	[
		"an unclosed fence",
		changed(written.error, "AssertionError", "```\nAssertionError"),
		"```",
		/not closed/,
	],
	[
		"the other title of its kind",
		changed(written.assigned, "**Worker Assigned**", "**Worker Cleaned Up**"),
		"**Worker Cleaned Up**",
		/differ in assigned/,
	],
	[
		"nothing of whose assignment ends",
		changed(written.cleared, "- **Worker ID:** `worker-1768471200-123`\n", ""),
		'{"assigned": false',
		/worker_id: missing/,
	],
	[
		"that nobody's assignment ends",
		changed(written.cleared, '"assigned": false,', '"assigned": false, "worker_id": null,'),
		"- **Worker ID:**",
		/differ in worker_id/,
	],
	[
		"a moment of something else",
		changed(written.cleared, "- **Cleared:**", "- **Started:**"),
		"- **Started:**",
		/no such field/,
	],
];

describe("a template is refused when it says", () => testRefusals(aboutFacts));
