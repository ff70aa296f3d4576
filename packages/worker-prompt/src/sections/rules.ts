import { SECURITY_PATTERNS } from "@codex-workers/protocol";
import type { WorkerPromptInput } from "../worker-prompt-input.ts";

export const rules = (input: WorkerPromptInput): string => `## Rules

Do:
- Write a failing test first, then the change that makes it pass.
- Commit small steps. Subject \`type: description (#${input.issue.number})\` with type feat, fix, test,
  refactor, docs or chore; last line of the body \`Worker: ${input.worker.id}\`.
- Stay in this worktree and on this branch; use relative paths.
- When a command fails: read its output, find the cause, try one other way; then report it.

Do not:
- Work on another issue, or change code that this issue does not need.
- Skip or weaken tests, or open a pull request while tests fail.
- Touch \`${input.base}\`, another worker's branch, or anything outside this worktree.
- Start interactive programs; nobody can type into them.

A change to a file that matches ${SECURITY_PATTERNS.map((pattern) => `\`${pattern}\``).join(", ")} is
security-sensitive: review it for that, and say so in the review artifact.`;
