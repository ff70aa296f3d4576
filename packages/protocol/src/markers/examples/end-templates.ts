import type { ExampleIssue } from "./example-issue.ts";

/** The seed's templates for the four ends of an attempt, filled in by hand. */
export function endTemplates({ issue, worker_id, branch, pull_request }: ExampleIssue) {
	return {
		complete: `🤖 **Worker Complete** ✅

**PR Created:** #${pull_request}
**Issue:** #${issue}
**Branch:** \`${branch}\`

**Summary:**
add() adds again, with tests for negative numbers and zero.

**Tests:**
- 14 tests passing
- Coverage: 96.5%

**Ready for:** CI verification

---
*Worker: ${worker_id} | Turns: 31/100*
`,
		handover: `🤖 **Handover Required** 🔄

**Turns Used:** 91/100
**Reason:** Approaching turn limit

**Handover file created:** \`.orchestrator/handover-${issue}.md\`

A replacement worker will continue this work with full context.

---
*Worker: ${worker_id}*
`,
		blocked: `🤖 **Worker Blocked** 🚫

**Reason:** The tests need a registry that this network does not reach.

**What I tried:**
1. Install from the lockfile - the registry does not answer
2. Install offline - the cache does not have the test runner

**Required to unblock:**
- [ ] Open the network to the package registry

**Cannot proceed because:**
Without the test runner no change can be shown to work.

---
*Worker: ${worker_id} | Attempt: 1*
`,
		failed: `🤖 **Worker Failed - Research Needed** 🔬

**Failure:** Correcting the operator in add() breaks subtract().
**Attempt:** 1

**What I tried:**
1. Swap the operator in add() - the tests of subtract() fail
2. Copy subtract() and change it - the tests of add() still fail

**Error/Issue:**
AssertionError: expected 5 to equal -1

**Hypothesis:**
Both functions share one table of operators.

**Research needed:**
- [ ] Where is the table of operators built?
- [ ] Callers that rely on the wrong result

---
*Worker: ${worker_id} | Triggering research cycle*
`,
	};
}
