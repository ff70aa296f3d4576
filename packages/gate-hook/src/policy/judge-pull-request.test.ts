import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { KnownChange, ProposedChange } from "./change/proposed-change.ts";
import type { IssueOfPullRequest } from "./issue-of-pull-request.ts";
import { judgePullRequest } from "./judge-pull-request.ts";
import { HEAD, knownChange, policyFacts, reviewMarker } from "./policy-facts.fixture.ts";
import type { PolicyFacts } from "./policy-facts.ts";

const OTHER = "b".repeat(40);
const untracked = { finding: "slow\nregex", severity: null, tracking_issue: null };
const tracked = { finding: "slow regex", severity: null, tracking_issue: 7 };

test("a pull request with a complete review of its one issue may be opened", () => {
	expect(judgePullRequest(policyFacts())).toEqual({ type: "allowed", issue: 123 });
	const deferring = policyFacts({ review: reviewMarker({ deferred: [tracked] }) });
	expect(judgePullRequest(deferring)).toEqual({ type: "allowed", issue: 123 });
});

test.each<[string, Partial<PolicyFacts>]>([
	[
		"a review that names no commit and is as old as the proposed one",
		{ review: reviewMarker({ head_sha: null, reviewed_at: "2026-11-20T11:00:00Z" }) },
	],
	[
		"a review of another commit that is as old as the proposed one, where time is enough",
		{
			freshness: "time",
			review: reviewMarker({ head_sha: OTHER, reviewed_at: "2026-11-20T11:00:00Z" }),
		},
	],
	[
		"security-sensitive files that the review declares",
		{ sensitiveFiles: ["src/auth.ts"], review: reviewMarker({ security_sensitive: true }) },
	],
	["no worker", { claim: { type: "no-worker" } }],
])("a pull request with %s may be opened", (_, facts) => {
	expect(judgePullRequest(policyFacts(facts))).toEqual({ type: "allowed", issue: 123 });
});

describe("a pull request of which nobody can tell what it proposes is refused", () => {
	test.each<[Exclude<ProposedChange, KnownChange>, string, string]>([
		[{ type: "unasked" }, "the pull request was not looked at", "try again"],
		[
			{ type: "unpushed", branch: "feature/1-\u202Ea" },
			"branch feature/1- a is not on GitHub",
			"push the branch with a command of its own",
		],
		[
			{ type: "differs", branch: "b", here: HEAD, there: OTHER },
			"branch b is at aaaaaaaaaaaa here and at bbbbbbbbbbbb on GitHub, which would be proposed",
			"push the branch with a command of its own, or fetch and merge what is on GitHub",
		],
		[
			{ type: "no-base", branch: undefined },
			"the repository has no default branch",
			"name the base with --base",
		],
		[{ type: "no-base", branch: "b" }, "the base branch b is not on GitHub", "name another --base"],
		[
			{ type: "missing", what: "base" },
			"the pull request has a base whose commits are not in this checkout",
			"run `git fetch origin`",
		],
		[
			{ type: "unrelated" },
			"the pull request has a head without common history with its base here",
			"run `git fetch --unshallow origin` in a shallow checkout, or else start the branch from its base",
		],
		[
			{ type: "unread", option: "repo" },
			"the pull request names its repository by what only the running shell knows",
			"write the repository out",
		],
		[
			{ type: "unstated", option: "head" },
			"the pull request is asked for in a way that does not show its head",
			"open it with `gh pr create`",
		],
		[
			{ type: "fork", written: "evil:b" },
			"the pull request would come from evil:b, which is not a branch of the repository itself",
			"push the branch to the repository and open it from there",
		],
		[{ type: "no-branch" }, "the checkout is on no branch", "switch to the branch of the issue"],
		[{ type: "no-checkout" }, "the command does not run in the session's checkout", "run it there"],
		[
			{ type: "unsettled", key: "branch.b.remote" },
			"the head of the pull request is not certain because of branch.b.remote in git's configuration",
			"name it with --head <branch> in `gh pr create`",
		],
		[
			{ type: "no-remote", repository: "acme/widget" },
			"the checkout has no remote that is acme/widget",
			"make origin lead there, with `git remote set-url origin <address>`",
		],
	])("%j", (change, sentence, next) => {
		expect(judgePullRequest(policyFacts({ change }))).toEqual({
			type: "refused",
			rules: ["covers-head"],
			sentence,
			next,
		});
	});
});

test("of an issue that is not there nothing else is told, whatever its claim is", () => {
	const issue = { type: "absent", issue: 9, why: "no such issue" } as const;
	const claim = { type: "gone", workerId: "worker-1701523200-123" } as const;
	const facts = policyFacts({ issue, review: undefined, claim });
	expect(judgePullRequest(facts)).toMatchObject({ rules: ["issue-known"] });
});

test("where the issue is not known nothing else is objected to", () => {
	const facts = policyFacts({
		issue: { type: "unknown" },
		review: undefined,
		change: { type: "unasked" },
		claim: { type: "unasked" },
	});
	expect(judgePullRequest(facts)).toMatchObject({ rules: ["issue-known"] });
});

// What throws when no rule objects without a known issue is for the types: no facts lead there,
// because `issue-known` objects to every other issue. A mutant that takes it away changes nothing.
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
		status: fc.constantFrom("COMPLETE", "COMPLETE", "IN_PROGRESS", "BLOCKED_ON_DEPENDENCIES"),
		unaddressed: fc.constantFrom(0, 0, 1, 2),
		deferred: fc.array(fc.constantFrom(tracked, untracked), { maxLength: 1 }),
		head_sha: fc.constantFrom(HEAD, HEAD, OTHER, null),
		reviewed_at: fc.constantFrom("2026-11-20T11:00:00Z", "2026-11-20T10:00:00Z"),
		security_sensitive: fc.constantFrom(true, true, false, null),
	});
	const others = fc.record({
		isSuperseded: fc.constantFrom(false, false, true),
		change: fc.constantFrom<ProposedChange>(
			knownChange(),
			knownChange(),
			{ type: "unasked" },
			{ type: "unpushed", branch: "b" },
		),
		sensitiveFiles: fc.constantFrom<string[]>([], ["src/auth.ts"]),
		claim: fc.constantFrom<PolicyFacts["claim"]>(
			{ type: "held" },
			{ type: "no-worker" },
			{ type: "gone", workerId: "w" },
			{ type: "taken", workerId: "w" },
			{ type: "unasked" },
		),
		freshness: fc.constantFrom("exact", "time"),
	});
	fc.assert(
		fc.property(issue, fc.option(review, { nil: undefined }), others, (issue, seen, rest) => {
			const facts = policyFacts({ ...rest, issue, review: seen && reviewMarker(seen) });
			const isCovered =
				rest.freshness === "exact" && seen?.head_sha !== null
					? seen?.head_sha === HEAD
					: seen?.reviewed_at === "2026-11-20T11:00:00Z";
			const mayPass =
				issue.type === "known" &&
				seen?.issue === issue.issue &&
				!rest.isSuperseded &&
				seen.status === "COMPLETE" &&
				seen.unaddressed === 0 &&
				seen.deferred.every(({ tracking_issue }) => tracking_issue !== null) &&
				rest.change.type === "known" &&
				isCovered &&
				(rest.sensitiveFiles.length === 0 || seen.security_sensitive === true) &&
				(rest.claim.type === "held" || rest.claim.type === "no-worker");
			expect(judgePullRequest(facts).type).toBe(mayPass ? "allowed" : "refused");
		}),
		{ numRuns: 3000 },
	);
});
