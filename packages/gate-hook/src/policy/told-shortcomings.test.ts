import { describe, expect, test } from "vitest";
import { judgePullRequest } from "./judge-pull-request.ts";
import { policyFacts, reviewMarker } from "./policy-facts.fixture.ts";
import type { PolicyFacts } from "./policy-facts.ts";
import type { PolicyRuleId } from "./policy-rules.ts";

const THE_REVIEW = "the review of worker-1701523200-123 on issue #123";
const AGAIN = ", then post the artifact again with `codex-workers review post`";
const OTHER = "b".repeat(40);
const STOP = "stop working: the issue is somebody else's now, so open no pull request for it";
const untracked = { finding: "slow\nregex", severity: null, tracking_issue: null };
const tracked = { finding: "slow regex", severity: null, tracking_issue: 7 };

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
			facts: { review: undefined, ignoredReviews: ["hidden", "hidden", "malformed"] },
			rules: ["artifact-exists"],
			says: "issue #123 has no trusted review artifact (3 ignored, the newest because it is malformed)",
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
			facts: { review: { ...reviewMarker(), unaddressed: -0 } },
			rules: ["nothing-unaddressed"],
			says: `${THE_REVIEW} leaves 0 findings unaddressed`,
			next: `address the findings${AGAIN}`,
		},
		{
			facts: { review: reviewMarker({ deferred: [tracked, untracked] }) },
			rules: ["deferrals-tracked"],
			says: `${THE_REVIEW} defers 1 finding without a tracking issue (“slow regex”)`,
			next: `open a tracking issue for each deferred finding${AGAIN}`,
		},
		{
			facts: { isSuperseded: true },
			rules: ["artifact-exists"],
			says: "issue #123 has a newer review artifact that is malformed",
			next: "review the whole change, then post the artifact with `codex-workers review post`",
		},
		{
			facts: { review: reviewMarker({ head_sha: OTHER }) },
			rules: ["covers-head"],
			says: `${THE_REVIEW} covers commit bbbbbbbbbbbb and not aaaaaaaaaaaa, which would be proposed`,
			next: `review the change as it is at aaaaaaaaaaaa${AGAIN}`,
		},
		{
			facts: {
				review: reviewMarker({ head_sha: null, reviewed_at: "2026-11-20T10:59:59Z" }),
			},
			rules: ["covers-head"],
			says: `${THE_REVIEW} is of 2026-11-20T10:59:59Z, before commit aaaaaaaaaaaa of 2026-11-20T11:00:00.000Z, which would be proposed`,
			next: `review the change as it is at aaaaaaaaaaaa${AGAIN}`,
		},
		{
			facts: {
				freshness: "time",
				review: reviewMarker({ reviewed_at: "2026-11-20T10:59:59Z" }),
			},
			rules: ["covers-head"],
			says: `${THE_REVIEW} is of 2026-11-20T10:59:59Z, before commit aaaaaaaaaaaa of 2026-11-20T11:00:00.000Z, which would be proposed`,
			next: `review the change as it is at aaaaaaaaaaaa${AGAIN}`,
		},
		{
			facts: { sensitiveFiles: ["src/auth\n.ts"] },
			rules: ["security-declared"],
			says: `${THE_REVIEW} does not say Security-Sensitive: YES, although src/auth .ts changed`,
			next: `review those files for security${AGAIN}`,
		},
		{
			facts: {
				sensitiveFiles: ["src/auth.ts", "b", "c"],
				review: reviewMarker({ security_sensitive: null }),
			},
			rules: ["security-declared"],
			says: `${THE_REVIEW} does not say Security-Sensitive: YES, although src/auth.ts and 2 more changed`,
			next: `review those files for security${AGAIN}`,
		},
		{
			facts: { claim: { type: "gone", workerId: "worker-1701523200-123" } },
			rules: ["claim-held"],
			says: "worker-1701523200-123 holds no claim on issue #123 any more",
			next: STOP,
		},
		{
			facts: { claim: { type: "taken", workerId: "worker-1701523200-123" } },
			rules: ["claim-held"],
			says: "worker-1701523200-123 has lost its claim on issue #123 to another worker",
			next: STOP,
		},
		{
			facts: { claim: { type: "unasked" } },
			rules: ["claim-held"],
			says: "the claim on issue #123 was not looked at",
			next: STOP,
		},
		{
			facts: {
				review: undefined,
				change: { type: "unpushed", branch: "feature/123-add" },
				claim: { type: "unasked" },
			},
			rules: ["artifact-exists", "covers-head"],
			says: "issue #123 has no trusted review artifact; branch feature/123-add is not on GitHub",
			next: "review the whole change, then post the artifact with `codex-workers review post`",
		},
		{
			facts: {
				review: reviewMarker({ status: "IN_PROGRESS", head_sha: OTHER }),
				claim: { type: "gone", workerId: "worker-1701523200-123" },
			},
			rules: ["review-complete", "covers-head", "claim-held"],
			says: `${THE_REVIEW} is IN_PROGRESS and covers commit bbbbbbbbbbbb and not aaaaaaaaaaaa, which would be proposed; worker-1701523200-123 holds no claim on issue #123 any more`,
			next: STOP,
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
