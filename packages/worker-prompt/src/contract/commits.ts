import type { ChangeType } from "@codex-workers/protocol";
import { bashBlock } from "../markdown/bash-block.ts";
import type { ContractFacts } from "./contract-facts.ts";

const TYPES: Readonly<Record<ChangeType, string>> = {
	feat: "new feature",
	fix: "bug fix",
	test: "tests only",
	refactor: "same behaviour, better code",
	docs: "documentation",
	chore: "anything else",
};

/** How commits are written. */
export const commits = ({ issue, workerId }: ContractFacts): string => `## Commits

The subject is \`type: description (#${issue})\`. The last paragraph names the worker. The types:

${Object.entries(TYPES)
	.map(([type, meaning]) => `- \`${type}\`: ${meaning}`)
	.join("\n")}

Look at \`git status --short\` first. Commit no build output, no secrets, nothing that the issue does not
need.

${bashBlock(`git add --all
git commit --file - <<'MESSAGE'
fix: add the operands (#${issue})

Why the change is needed, where the subject does not say it.

Worker: ${workerId}
MESSAGE`)}`;
