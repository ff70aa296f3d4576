import { describe, expect, test } from "vitest";
import { parsePullRequestBody } from "./parse-pull-request-body.ts";
import { BY_HAND, parts } from "./written-body.fixture.ts";

const byHand = {
	...parts,
	code_review: [{ item: "Review artifact posted to issue", done: true }],
	checklist: [{ item: "Code follows project style", done: false }],
};

describe("a body written by hand", () => {
	test.each([
		["as in the seed", BY_HAND],
		["with CRLF and a byte order mark", `\uFEFF${BY_HAND.replaceAll("\n", "\r\n")}`],
		["with a robot that lost its encoding", BY_HAND.replace("🤖", "ð\u009f¤\u0096")],
		[
			"with other bullets and ticks",
			BY_HAND.replaceAll("- [x]", "* [X]").replaceAll("- [ ]", "+ []"),
		],
		["with dashes for bullets", BY_HAND.replace(/^- /gm, "– ")],
		["with ticks that are signs", BY_HAND.replaceAll("[x]", "[ ✓ ]")],
		["with other headings", BY_HAND.replaceAll("## ", "### 🚀 ").replace("Summary", "SUMMARY:")],
		["with a long dash for the rule", BY_HAND.replace("\n---\n", "\n—\n")],
		["without a rule", BY_HAND.replace("\n---\n🤖 **Automated PR**", "")],
		[
			"with bold words in its footer",
			BY_HAND.replace(/^(Worker|Attempt):/gm, "**$1:**").replace(
				"Orchestration:",
				"**Orchestration**:",
			),
		],
		["with another closing word", BY_HAND.replace("Closes #123", "**Fixes:** #123")],
		[
			"with a section more",
			BY_HAND.replace("## Testing", "## Screenshots\n\n- none\n\n## Testing"),
		],
		[
			"with a heading of many signs",
			BY_HAND.replace("## Testing", `${"##  ".repeat(30_000)}x\n\n- none\n\n## Testing`),
		],
		[
			"with items over two lines",
			BY_HAND.replace("Created ThemeContext", "Created\n  ThemeContext"),
		],
		["with a comment of the repository's template", `<!-- say what it does -->\n${BY_HAND}`],
	])("is read %s", (_, text) => {
		expect(parsePullRequestBody(text)).toEqual({ type: "body", body: byHand });
	});

	test("is read without lists, orchestration and review", () => {
		const text = "# Summary\n\nA.\n\nCloses #7\n\n---\nWorker: worker-1-7\nAttempt: 1";
		expect(parsePullRequestBody(text)).toMatchObject({
			body: { summary: "A.", changes: [], testing: [], orchestration_id: null, review_url: null },
		});
	});

	test.each([
		["nothing", "", null, "no section Summary"],
		[
			"two summaries",
			`${BY_HAND.replace("## Testing", "## Summary")}`,
			12,
			"second section summary",
		],
		["no issue", BY_HAND.replace("Closes #123", ""), null, "closes no issue"],
		["two issues", BY_HAND.replace("- Added", "- closes #5: Added"), 10, "closes issue 5 too"],
		["an issue hidden in a comment", `${BY_HAND}\n<!-- fixes #5 -->`, 28, "closes issue 5 too"],
		["an empty summary", BY_HAND.replace(/Adds.*\n\n.*kept\./, ""), null, "says nothing"],
		[
			"the summary's placeholder",
			BY_HAND.replace("Adds a dark mode.", "[1-2 sentence description]"),
			2,
			"not filled in",
		],
		[
			"a placeholder in a list",
			BY_HAND.replace("Created ThemeContext", "[Change 1]"),
			9,
			"not filled in",
		],
		[
			"the issue's placeholder",
			BY_HAND.replace("Closes #123", "Closes #[ISSUE]"),
			null,
			"closes no issue",
		],
		[
			"the worker's placeholder",
			BY_HAND.replace("worker-1701523200-123", "[WORKER_ID]"),
			24,
			"not filled in",
		],
		["no worker", BY_HAND.replace(/^Worker.*$/m, ""), null, "worker_id"],
		[
			"a worker that is none",
			BY_HAND.replace("worker-1701523200-123", "worker-7"),
			24,
			"must look like",
		],
		["two workers", `${BY_HAND}\nWorker: worker-2-123`, 28, "Worker is said twice"],
		[
			"another issue's worker",
			BY_HAND.replace("Closes #123", "Closes #5"),
			24,
			"is not a worker of the issue",
		],
		["no attempt", BY_HAND.replace("Attempt: 2\n", ""), null, "attempt"],
		["an attempt that is none", BY_HAND.replace("Attempt: 2", "Attempt: second"), 26, "attempt"],
	])("with %s is refused and names the line", (_, text, line, why) => {
		expect(parsePullRequestBody(text)).toEqual({
			type: "invalid",
			line,
			why: expect.stringContaining(why),
		});
	});
});
