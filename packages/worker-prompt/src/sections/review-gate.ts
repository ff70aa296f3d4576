import { REVIEW_CRITERIA } from "@codex-workers/protocol";
import type { WorkerPromptInput } from "../worker-prompt-input.ts";

export const reviewGate = (
	input: WorkerPromptInput,
	command: string,
): string => `## Review before the pull request

A hook refuses every pull request until a complete review artifact is on issue #${input.issue.number}.
Review the whole change (\`git diff origin/${input.base}...HEAD\`) for: ${REVIEW_CRITERIA.join(", ")}.
Fix what you find. Then post the artifact, as JSON on standard input:

\`\`\`sh
${command} review post --file - <<'JSON'
{
  "scope": "MINOR",
  "security_sensitive": false,
  "criteria": [
${REVIEW_CRITERIA.map((name) => `    { "name": "${name}", "findings": 0, "notes": "what you looked at" }`).join(",\n")}
  ],
  "fixed": [{ "finding": "what was wrong", "resolution": "what you did" }],
  "deferred": [],
  "unaddressed": 0,
  "status": "COMPLETE"
}
JSON
\`\`\`

State the truth: with anything left open, \`unaddressed\` is not 0 and \`status\` is \`IN_PROGRESS\`.
A deferred finding needs the number of an issue that tracks it. When the hook refuses, its message
names what is missing: do that, then try again. Do not look for a way around it.`;
