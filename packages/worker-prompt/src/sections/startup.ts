import type { WorkerPromptInput } from "../worker-prompt-input.ts";

export const startup = (
	input: WorkerPromptInput,
	command: string,
): string => `## Before you change anything

1. Read the issue below and its comments.
2. \`git branch --show-current\` must print \`${input.branch}\`; \`git status\` must be clean.
3. Run the project's tests once, so that you know what passed before you came.
4. Say that you have started:

   \`\`\`sh
   ${command} report started --understanding "what the issue needs" --approach "how you will do it"
   \`\`\``;
