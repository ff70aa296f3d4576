import { REVIEW_CRITERIA, type ReviewMarker } from "@codex-workers/protocol";
import type { KnownChange } from "./change/proposed-change.ts";
import type { PolicyFacts } from "./policy-facts.ts";

/** The commit that the reviews here cover. */
export const HEAD = "a".repeat(40);

/** Facts with which a pull request may be opened, changed by what a test is about. */
export function policyFacts(change: Partial<PolicyFacts> = {}): PolicyFacts {
	return {
		issue: { type: "known", issue: 123 },
		review: reviewMarker(),
		isSuperseded: false,
		ignoredReviews: [],
		change: knownChange(),
		sensitiveFiles: [],
		claim: { type: "held" },
		freshness: "exact",
		...change,
	};
}

/** A change whose head the reviews here cover. */
export function knownChange(change: Partial<KnownChange> = {}): KnownChange {
	const committedAt = Date.parse("2026-11-20T11:00:00Z");
	return { type: "known", head: HEAD, committedAt, files: ["src/add.ts"], ...change };
}

/** A complete review artifact of issue #123, changed by what a test is about. */
export function reviewMarker(change: Partial<ReviewMarker> = {}): ReviewMarker {
	const { fixed = [], deferred = [], unaddressed = 0 } = change;
	const findings = fixed.length + deferred.length + unaddressed;
	return {
		schema_version: 1,
		worker_id: "worker-1701523200-123",
		issue: 123,
		scope: "MINOR",
		security_sensitive: false,
		reviewed_at: "2026-11-20T12:00:00Z",
		head_sha: HEAD,
		criteria: REVIEW_CRITERIA.map((name, at) => ({
			name,
			findings: at === 0 ? findings : 0,
			notes: "",
		})),
		fixed,
		deferred,
		unaddressed,
		status: "COMPLETE",
		...change,
	};
}
