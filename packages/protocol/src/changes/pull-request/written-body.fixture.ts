import type { PullRequestBodyParts } from "./pull-request-body.ts";

export const parts: PullRequestBodyParts = {
	summary: "Adds a dark mode.\n\nThe choice is kept.",
	issue: 123,
	changes: ["Created ThemeContext", "Added a toggle"],
	testing: [
		{ item: "Unit tests added", done: true },
		{ item: "Manual testing completed", done: false },
	],
	review_url: null,
	worker_id: "worker-1701523200-123",
	orchestration_id: "orch-2025-12-02-001",
	attempt: 2,
};

/** The template, filled in by hand. */
export const BY_HAND = `## Summary
Adds a dark mode.

The choice is kept.

Closes #123

## Changes
- Created ThemeContext
- Added a toggle

## Testing
- [x] Unit tests added
- [ ] Manual testing completed

## Code Review
- [x] Review artifact posted to issue

## Checklist
- [ ] Code follows project style

---
🤖 **Automated PR**
Worker: \`worker-1701523200-123\`
Orchestration: \`orch-2025-12-02-001\`
Attempt: 2
Review: See issue #123 for review artifact`;
