/**
 * The comments that the worker protocol and the dispatcher give as templates, byte for byte as
 * they were published: emoji are what is left of their UTF-8 after it was read as Latin-1 and
 * stripped of control characters.
 */
export const SEED_TEMPLATES = {
	started: `ð¤ **Worker Started**
| Property | Value |
|----------|-------|
| Worker ID | \`[WORKER_ID]\` |
| Attempt | [N] |
| Branch | \`[BRANCH_NAME]\` |
| Started | [TIMESTAMP] |
**Understanding:**
[1-2 sentence summary of what the issue requires]
**Approach:**
[Brief planned approach]
---
*Orchestration: [ORCHESTRATION_ID]*
`,
	progress: `ð¤ **Worker Update**
**Status:** [Implementing|Testing|Blocked|Complete]
**Turns Used:** [N]/100
**Progress:**
- [x] [Completed item]
- [x] [Completed item]
- [ ] [In progress item]
- [ ] [Remaining item]
**Current:**
[What you're working on right now]
**Next:**
[What you'll do next]
---
*Worker: [WORKER_ID]*
`,
	complete: `ð¤ **Worker Complete** â
**PR Created:** #[PR_NUMBER]
**Issue:** #[ISSUE]
**Branch:** \`[BRANCH]\`
**Summary:**
[1-2 sentences describing what was implemented]
**Tests:**
- [N] tests passing
- Coverage: [X]%
**Ready for:** CI verification
---
*Worker: [WORKER_ID] | Turns: [N]/100*
`,
	handover: `ð¤ **Handover Required** ð
**Turns Used:** [N]/100
**Reason:** Approaching turn limit
**Handover file created:** \`.orchestrator/handover-[ISSUE].md\`
A replacement worker will continue this work with full context.
---
*Worker: [WORKER_ID]*
`,
	blocked: `ð¤ **Worker Blocked** ð«
**Reason:** [Clear description of blocker]
**What I tried:**
1. [Approach 1] - [Why it didn't work]
2. [Approach 2] - [Why it didn't work]
**Required to unblock:**
- [ ] [Specific action needed from human/external]
**Cannot proceed because:**
[Explanation of why this is a true blocker, not just a hard problem]
---
*Worker: [WORKER_ID] | Attempt: [N]*
`,
	failed: `ð¤ **Worker Failed - Research Needed** ð¬
**Failure:** [What failed]
**Attempt:** [N]
**What I tried:**
1. [Approach 1] - [Result]
2. [Approach 2] - [Result]
**Error/Issue:**
[Error output or description]
**Hypothesis:**
[What I think might be wrong]
**Research needed:**
- [ ] [Specific question to research]
- [ ] [Area to investigate]
---
*Worker: [WORKER_ID] | Triggering research cycle*
`,
	error: `ð¤ **Error Encountered**
**Command:** \`[command that failed]\`
**Error:**
[error output]
**Analysis:** [What I think went wrong]
**Retry:** [What I'll try next]
`,
	review: `<!-- REVIEW:START -->
## Code Review Complete
| Property | Value |
|----------|-------|
| Worker | \`[WORKER_ID]\` |
| Issue | #[ISSUE] |
| Reviewed | [TIMESTAMP] |
[... full artifact per comprehensive-review skill ...]
**Review Status:** â
COMPLETE
<!-- REVIEW:END -->
`,
	assigned: `
\`\`\`json
{
  "assigned": true,
  "worker_id": "$worker_id",
  "assigned_at": "$(date -u +%Y-%m-%dT%H:%M:%SZ)",
  "worktree": "$worktree"
}
\`\`\`

**Worker Assigned**
- **Worker ID:** \`$worker_id\`
- **Started:** $(date -u +%Y-%m-%dT%H:%M:%SZ)
- **Worktree:** \`$worktree\`

---
*Orchestrator: $ORCHESTRATION_ID*
`,
	cleared: `
\`\`\`json
{"assigned": false, "cleared_at": "$(date -u +%Y-%m-%dT%H:%M:%SZ)"}
\`\`\`

**Worker Cleaned Up**
- **Worker ID:** \`$worker_id\`
- **Cleared:** $(date -u +%Y-%m-%dT%H:%M:%SZ)

---
*Orchestrator: $ORCHESTRATION_ID*
`,
} as const;
