import type { ExampleIssue } from "./example-issue.ts";

/** Review artifacts, filled in by hand: the whole form, and the least that is one. */
export function reviewTemplates({ issue, worker_id, tracking_issue }: ExampleIssue) {
	const head = `<!-- REVIEW:START -->
## Code Review Complete

| Property | Value |
|----------|-------|
| Worker | \`${worker_id}\` |
| Issue | #${issue} |
`;
	return {
		review: `${head}| Scope | MINOR |
| Security-Sensitive | NO |
| Reviewed | 2026-01-15T10:40:00Z |

### Criteria Results

| # | Criterion | Status | Findings |
|---|-----------|--------|----------|
| 1 | Blindspots | ✅ FIXED | 1 |
| 2 | Clarity | ✅ PASS | 0 |
| 3 | Maintainability | ✅ PASS | 0 |
| 4 | Security | N/A | 0 |
| 5 | Performance | ✅ PASS | 0 |
| 6 | Documentation | ⚠️ DEFERRED | 1 |
| 7 | Style | ✅ PASS | 0 |

### Findings Fixed in This PR

| # | Severity | Finding | Resolution |
|---|----------|---------|------------|
| 1 | Low | add(-0, 0) was not tested | The test covers both zeros |

### Findings Deferred (With Tracking Issues)

| # | Severity | Finding | Tracking Issue | Justification |
|---|----------|---------|----------------|---------------|
| 1 | Medium | Rounding is not documented | #${tracking_issue} | Older than this change |

### Summary

| Category | Count |
|----------|-------|
| Fixed in PR | 1 |
| Deferred (with tracking) | 1 |
| Unaddressed | 0 |

**Review Status:** ✅ COMPLETE
<!-- REVIEW:END -->
`,
		shortReview: `${head}| Reviewed | 2026-01-15T10:40:00Z |

Unaddressed: 0

**Review Status:** ✅ COMPLETE
<!-- REVIEW:END -->
`,
	};
}
