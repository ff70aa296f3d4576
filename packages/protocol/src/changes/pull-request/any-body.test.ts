import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { closingReferences } from "../closing/closing-references.ts";
import { formatPullRequestBody } from "./format-pull-request-body.ts";
import { parsePullRequestBody } from "./parse-pull-request-body.ts";
import { PullRequestBody } from "./pull-request-body.ts";
import { BY_HAND } from "./written-body.fixture.ts";

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
