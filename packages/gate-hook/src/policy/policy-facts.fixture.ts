import { REVIEW_CRITERIA, type ReviewMarker } from "@codex-workers/protocol";
import type { PolicyFacts } from "./policy-facts.ts";

/** Facts with which a pull request may be opened, changed by what a test is about. */
export function policyFacts(change: Partial<PolicyFacts> = {}): PolicyFacts {
	return {
		issue: { type: "known", issue: 123 },
		review: reviewMarker(),
		ignoredReviews: [],
		...change,
	};
}

/** A complete review artifact of issue #123, changed by what a test is about. */
export function reviewMarker(change: Partial<ReviewMarker> = {}): ReviewMarker {
	return {
		schema_version: 1,
		worker_id: "worker-1701523200-123",
		issue: 123,
		scope: "MINOR",
		security_sensitive: false,
		reviewed_at: "2026-11-20T12:00:00Z",
		head_sha: "a".repeat(40),
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0, notes: "" })),
		fixed: [],
		deferred: [],
		unaddressed: 0,
		status: "COMPLETE",
		...change,
	};
}
