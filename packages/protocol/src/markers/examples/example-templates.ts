import { endTemplates } from "./end-templates.ts";
import { type ExampleIssue, exampleIssue } from "./example-issue.ts";
import { reviewTemplates } from "./review-templates.ts";

/** A comment as a person or a model writes it by hand, without tags and without JSON. */
export type ExampleTemplates = Readonly<Record<TemplateName, string>>;

export type TemplateName =
	| "assigned"
	| "cleared"
	| "started"
	| "progress"
	| "error"
	| "complete"
	| "handover"
	| "blocked"
	| "failed"
	| "review"
	| "shortReview";

/**
 * The seed's templates, filled in by hand: they parse to what `exampleMarkers` has, as far as a
 * template has room for it. `assigned` and `cleared` carry the seed's JSON; `review` is the whole
 * artifact, `shortReview` the least that is one.
 */
export function exampleTemplates(issue: number): ExampleTemplates {
	const about = exampleIssue(issue);
	return {
		...assignmentTemplates(about),
		...progressTemplates(about),
		...endTemplates(about),
		...reviewTemplates(about),
	};
}

function assignmentTemplates({ issue, worker_id, orchestration_id }: ExampleIssue) {
	return {
		assigned: `\`\`\`json
{
  "assigned": true,
  "worker_id": "${worker_id}",
  "assigned_at": "2026-01-15T10:00:00Z",
  "worktree": "../calculator-worker-${issue}"
}
\`\`\`

**Worker Assigned**
- **Worker ID:** \`${worker_id}\`
- **Started:** 2026-01-15T10:00:00Z
- **Worktree:** \`../calculator-worker-${issue}\`

---
*Orchestrator: ${orchestration_id}*
`,
		cleared: `\`\`\`json
{"assigned": false, "cleared_at": "2026-01-15T11:00:00Z"}
\`\`\`

**Worker Cleaned Up**
- **Worker ID:** \`${worker_id}\`
- **Cleared:** 2026-01-15T11:00:00Z

---
*Orchestrator: ${orchestration_id}*
`,
	};
}

function progressTemplates({ worker_id, branch, orchestration_id }: ExampleIssue) {
	return {
		started: `🤖 **Worker Started**

| Property | Value |
|----------|-------|
| Worker ID | \`${worker_id}\` |
| Attempt | 1 |
| Branch | \`${branch}\` |
| Started | 2026-01-15T10:02:00Z |

**Understanding:**
add() subtracts: add(2, 3) returns -1 and must return 5.

**Approach:**
Write a failing test for add(), then correct the operator.

---
*Orchestration: ${orchestration_id}*
`,
		progress: `🤖 **Worker Update**

**Status:** Testing
**Turns Used:** 12/100

**Progress:**
- [x] Reproduce the bug with a test
- [x] Correct the operator in add()
- [ ] Test negative numbers

**Current:**
Testing add() with negative numbers.

**Next:**
Review the change against the seven criteria.

---
*Worker: ${worker_id}*
`,
		error: `🤖 **Error Encountered**

**Command:** \`pnpm test\`

**Error:**
AssertionError: expected -1 to equal 5

**Analysis:** add() uses the operator of subtract().

**Retry:** Correct the operator and run the tests again.
`,
	};
}
