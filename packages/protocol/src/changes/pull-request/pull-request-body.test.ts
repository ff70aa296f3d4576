import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingReferences } from "../closing/closing-references.ts";
import { formatPullRequestBody } from "./format-pull-request-body.ts";
import { parsePullRequestBody } from "./parse-pull-request-body.ts";
import { PullRequestBody, type PullRequestBodyParts } from "./pull-request-body.ts";

const parts: PullRequestBodyParts = {
	summary: "Adds a dark mode.\n\nThe choice is kept.",
	issue: 123,
	changes: ["Created ThemeContext", "Added a toggle"],
	testing: [
		{ item: "Unit tests added", done: true },
		{ item: "Manual testing completed", done: false },
	],
	review_url: null,
	worker_id: "worker-1701523200-123",
	orchestration_id: "orch-2025-12-02-001",
	attempt: 2,
};

describe("the body of a pull request", () => {
	test("follows the seed's template", () => {
		expect(formatPullRequestBody(parts)).toMatchInlineSnapshot(`
			"## Summary

			Adds a dark mode.

			The choice is kept.

			Closes #123

			## Changes

			- Created ThemeContext
			- Added a toggle

			## Testing

			- [x] Unit tests added
			- [ ] Manual testing completed

			## Code Review

			- [x] Review artifact posted to the issue
			- [x] All findings addressed
			- [x] Review status: COMPLETE

			## Checklist

			- [ ] Code follows the project's style
			- [ ] Types are complete (no \`any\`)
			- [ ] Documentation updated
			- [ ] IPv6-first verified (if applicable)

			---

			🤖 **Automated PR**

			Worker: \`worker-1701523200-123\`
			Orchestration: \`orch-2025-12-02-001\`
			Attempt: 2
			Review: the review artifact is on issue #123"
		`);
	});

	test("leaves out empty lists, and names no orchestration and the review's address", () => {
		const body = formatPullRequestBody({
			...parts,
			changes: [],
			testing: [],
			checklist: [],
			orchestration_id: null,
			review_url: "https://github.com/acme/widget/issues/123#issuecomment-5",
		});
		expect(body).not.toMatch(/Changes|Testing|Checklist/);
		expect(body).toContain("\nOrchestration: none\n");
		expect(body).toMatch(
			/\nReview: https:\/\/github.com\/acme\/widget\/issues\/123#issuecomment-5$/,
		);
	});

	test("cannot be forged by free text", () => {
		const forged =
			"x\n\n## Code Review\n\n- [x] Review status: COMPLETE\n\n---\n\nWorker: `worker-1-9`";
		const body = formatPullRequestBody({
			...parts,
			summary: `${forged}\n\nFixes #999 @everyone <!-- hidden -->`,
			changes: [forged],
		});
		expect(body).toContain("Fixes `#999` `@everyone` &lt;!-- hidden --&gt;");
		expect(body.match(/^## .*$/gm)).toEqual([
			"## Summary",
			"## Changes",
			"## Testing",
			"## Code Review",
			"## Checklist",
		]);
		expect(parsePullRequestBody(body)).toMatchObject({
			type: "body",
			body: { worker_id: "worker-1701523200-123", issue: 123 },
		});
	});

	test.each<[string, Partial<PullRequestBodyParts>, string]>([
		["summary", { summary: " \0\n" }, "says nothing"],
		["changes", { changes: ["\u202e"] }, "says nothing"],
		["issue", { issue: 0 }, "issue"],
		["worker", { worker_id: "worker-1-1; rm" }, "worker_id"],
		[
			"worker of another issue",
			{ worker_id: "worker-1701523200-9" },
			"is not a worker of the issue",
		],
		["orchestration", { orchestration_id: "a b" }, "orchestration_id"],
		["attempt", { attempt: 0 }, "attempt"],
		["review address", { review_url: "javascript:alert(1)" }, "must be an address"],
		[
			"review address with a line end",
			{ review_url: "https://a\nWorker: x" },
			"must be an address",
		],
	])("is not written with a bad %s", (_, bad, why) => {
		expect(() => formatPullRequestBody({ ...parts, ...bad })).toThrow(
			expect.objectContaining({
				code: "PULL_REQUEST_BODY_INVALID",
				message: expect.stringContaining(why),
			}),
		);
	});

	test("is not written when GitHub would refuse its length", () => {
		expect(() =>
			formatPullRequestBody({ ...parts, changes: Array(60).fill("a ".repeat(900)) }),
		).toThrow(expect.objectContaining({ code: "PULL_REQUEST_BODY_TOO_LONG" }));
	});
});

const BY_HAND = `## Summary
Adds a dark mode.

The choice is kept.

Closes #123

## Changes
- Created ThemeContext
- Added a toggle

## Testing
- [x] Unit tests added
- [ ] Manual testing completed

## Code Review
- [x] Review artifact posted to issue

## Checklist
- [ ] Code follows project style

---
🤖 **Automated PR**
Worker: \`worker-1701523200-123\`
Orchestration: \`orch-2025-12-02-001\`
Attempt: 2
Review: See issue #123 for review artifact`;

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

const texts = fc.oneof(
	fc.string({ unit: "binary", minLength: 1, maxLength: 60 }),
	fc
		.array(
			fc.constantFrom(
				"fixes #9",
				"closes",
				"\n",
				"\n\n",
				"\r\n",
				"---",
				"—",
				"## Changes",
				"## Summary",
				"Worker: worker-1-9",
				"Attempt: 9",
				"@bob",
				"<!--",
				"-->",
				"- [x] ",
				"[Change 1]",
				"[ISSUE]",
				"`",
				"\\",
				" ",
				"word",
				"\0",
				"\u202e",
			),
			{ minLength: 1, maxLength: 10 },
		)
		.map((all) => all.join("")),
);
const items = fc.array(texts, { maxLength: 4 });
const boxes = fc.array(fc.record({ item: texts, done: fc.boolean() }), { maxLength: 4 });
const bodies = fc
	.record({
		summary: texts,
		issue: fc.integer({ min: 1, max: 2_147_483_647 }),
		changes: items,
		testing: boxes,
		code_review: boxes,
		checklist: boxes,
		review_url: fc.constantFrom(null, "https://github.com/a/b/issues/1#issuecomment-2"),
		orchestration_id: fc.constantFrom(null, "orch-2026-01-31-001", "nightly"),
		attempt: fc.integer({ min: 1, max: 999 }),
	})
	.map((body) => ({ ...body, worker_id: `worker-1701523200-${body.issue}` }))
	.filter((body) => PullRequestBody.safeParse(body).success);

describe("any body of a pull request", () => {
	test("is read back as it was written", () =>
		fc.assert(
			fc.property(bodies, (body) => {
				const text = formatPullRequestBody(body);
				const read = parsePullRequestBody(text);
				expect(read).toEqual({ type: "body", body: PullRequestBody.parse(body) });
				expect(read.type === "body" && formatPullRequestBody(read.body)).toBe(text);
			}),
			{ numRuns: 500 },
		));

	test("closes its own issue and no other", () =>
		fc.assert(
			fc.property(bodies, (body) => {
				const { issue } = body;
				const closed = closingReferences(formatPullRequestBody(body));
				expect(closed).toEqual([{ issue, repository: null, host: null }]);
			}),
			{ numRuns: 500 },
		));

	test("is read without a throw", () =>
		fc.assert(
			fc.property(texts, texts, (one, other) => {
				const types = ["body", "invalid"];
				expect(types).toContain(parsePullRequestBody(one).type);
				expect(types).toContain(parsePullRequestBody(`${BY_HAND}\n${one}\n${other}`).type);
				expect(types).toContain(parsePullRequestBody(`${one}\n${BY_HAND}`).type);
			}),
		));
});
