import type { WorkerPromptInput } from "../worker-prompt-input.ts";

export const finish = (input: WorkerPromptInput, command: string): string => `## How you finish

1. Push: \`git push origin ${input.branch}\` (without \`-u\`: git's configuration is read-only here).
2. Open the pull request with \`gh pr create\` or, where \`gh\` is not installed, with the same
   options: \`${command} pr create --title "type: description (#${input.issue.number})" --body "…"\`.
   The body has a summary, the changes, how it was tested, and the line \`Closes #${input.issue.number}\`.
3. Record the end, then stop:

   \`\`\`sh
   ${command} report complete --pull-request <number> --summary "what was done" --tests-passing <count>
   \`\`\`

If you cannot finish, say on the issue in one comment what you tried, what stands in the way and what
a person would have to do; then stop.`;
