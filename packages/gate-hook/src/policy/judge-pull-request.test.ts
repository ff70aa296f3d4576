import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { IssueOfPullRequest } from "./issue-of-pull-request.ts";
import { judgePullRequest } from "./judge-pull-request.ts";
import { policyFacts, reviewMarker } from "./policy-facts.fixture.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import type { PolicyRuleId } from "./policy-rules.ts";

const THE_REVIEW = "the review of worker-1701523200-123 on issue #123";
const AGAIN = ", then post the artifact again with `codex-workers review post`";
const untracked = { finding: "slow\nregex", tracking_issue: null };
const tracked = { finding: "slow regex", tracking_issue: 7 };

test("a pull request with a complete review of its one issue may be opened", () => {
	expect(judgePullRequest(policyFacts())).toEqual({ type: "allowed", issue: 123 });
	const deferring = policyFacts({ review: reviewMarker({ deferred: [tracked] }) });
	expect(judgePullRequest(deferring)).toEqual({ type: "allowed", issue: 123 });
});

describe("a refusal says what is missing and the next step", () => {
	const cases: {
		facts: Partial<PolicyFacts>;
		rules: PolicyRuleId[];
		says: string;
		next: string;
	}[] = [
		{
			facts: { issue: { type: "unknown" }, review: undefined },
			rules: ["issue-known"],
			says: "the pull request names no issue",
			next: "write `Closes #<issue>` in its body, or open it from a branch named feature/<issue>-<words>",
		},
		{
			facts: {
				issue: {
					type: "conflicting",
					sources: [
						{ source: "worker", issue: 123 },
						{ source: "text", issue: 124 },
						{ source: "branch", issue: 125 },
					],
				},
				review: undefined,
			},
			rules: ["issue-known"],
			says: "the pull request belongs to more than one issue (the worker is on #123, its text closes #124, its branch is of #125)",
			next: "let its title, body and branch name #123 only",
		},
		{
			facts: {
				issue: {
					type: "conflicting",
					sources: [
						{ source: "text", issue: 1 },
						{ source: "text", issue: 2 },
					],
				},
				review: undefined,
			},
			rules: ["issue-known"],
			says: "the pull request belongs to more than one issue (its text closes #1, its text closes #2)",
			next: "let its title, body and branch name one issue only",
		},
		{
			facts: {
				issue: { type: "elsewhere", repository: "evil/copy", expected: "acme/widget" },
				review: undefined,
			},
			rules: ["issue-known"],
			says: "the pull request would go to evil/copy and not to acme/widget",
			next: "open it in acme/widget",
		},
		{
			facts: { issue: { type: "absent", issue: 9, why: "no such issue" }, review: undefined },
			rules: ["issue-known"],
			says: "the pull request belongs to #9, which is no issue there: no such issue",
			next: "name the issue that this work is for",
		},
		{
			facts: { review: undefined },
			rules: ["artifact-exists"],
			says: "issue #123 has no trusted review artifact",
			next: "review the whole change, then post the artifact with `codex-workers review post`",
		},
		{
			facts: { review: undefined, ignoredReviews: ["hidden", "malformed"] },
			rules: ["artifact-exists"],
			says: "issue #123 has no trusted review artifact (2 ignored, the newest because it is malformed)",
			next: "review the whole change, then post the artifact with `codex-workers review post`",
		},
		{
			facts: { review: reviewMarker({ issue: 124 }) },
			rules: ["artifact-exists"],
			says: "issue #123 has a review artifact that is about issue #124",
			next: "review the whole change, then post the artifact with `codex-workers review post`",
		},
		{
			facts: { review: reviewMarker({ status: "IN_PROGRESS" }) },
			rules: ["review-complete"],
			says: `${THE_REVIEW} is IN_PROGRESS`,
			next: `finish the review${AGAIN}`,
		},
		{
			facts: { review: reviewMarker({ status: "BLOCKED_ON_DEPENDENCIES" }) },
			rules: ["review-complete"],
			says: `${THE_REVIEW} is BLOCKED_ON_DEPENDENCIES`,
			next: `resolve what the review is blocked on${AGAIN}`,
		},
		{
			facts: { review: reviewMarker({ unaddressed: 1 }) },
			rules: ["nothing-unaddressed"],
			says: `${THE_REVIEW} leaves 1 finding unaddressed`,
			next: `address the findings${AGAIN}`,
		},
		{
			facts: { review: reviewMarker({ deferred: [tracked, untracked] }) },
			rules: ["deferrals-tracked"],
			says: `${THE_REVIEW} defers 1 finding without a tracking issue (“slow regex”)`,
			next: `open a tracking issue for each deferred finding${AGAIN}`,
		},
		{
			facts: {
				review: reviewMarker({
					status: "IN_PROGRESS",
					unaddressed: 2,
					deferred: [untracked, untracked],
				}),
			},
			rules: ["review-complete", "nothing-unaddressed", "deferrals-tracked"],
			says: `${THE_REVIEW} is IN_PROGRESS, leaves 2 findings unaddressed and defers 2 findings without a tracking issue (“slow regex”)`,
			next: `finish the review, address the findings and open a tracking issue for each deferred finding${AGAIN}`,
		},
	];

	test.each(cases)("$says", ({ facts, rules, says, next }) => {
		expect(judgePullRequest(policyFacts(facts))).toEqual({
			type: "refused",
			rules,
			sentence: says,
			next,
		});
	});
});

test("no combination of facts is allowed that misses anything", () => {
	const number = fc.constantFrom(123, 124);
	const issue = fc.oneof(
		fc.record({ type: fc.constant("known" as const), issue: number }),
		fc.constantFrom<IssueOfPullRequest>(
			{ type: "unknown" },
			{ type: "conflicting", sources: [] },
			{ type: "absent", issue: 123, why: "" },
			{ type: "elsewhere", repository: "a/b", expected: "c/d" },
		),
	);
	const review = fc.record({
		issue: number,
		status: fc.constantFrom("COMPLETE", "IN_PROGRESS", "BLOCKED_ON_DEPENDENCIES"),
		unaddressed: fc.nat({ max: 2 }),
		deferred: fc.array(fc.constantFrom(tracked, untracked), { maxLength: 2 }),
	});
	fc.assert(
		fc.property(issue, fc.option(review, { nil: undefined }), (issue, seen) => {
			const facts = policyFacts({ issue, review: seen && reviewMarker(seen) });
			const mayPass =
				issue.type === "known" &&
				seen?.issue === issue.issue &&
				seen.status === "COMPLETE" &&
				seen.unaddressed === 0 &&
				seen.deferred.every(({ tracking_issue }) => tracking_issue !== null);
			expect(judgePullRequest(facts).type).toBe(mayPass ? "allowed" : "refused");
		}),
		{ numRuns: 1000 },
	);
});
