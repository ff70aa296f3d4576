import { bashBlock } from "../markdown/bash-block.ts";
import { shellWord } from "../markdown/shell-word.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** How the pull request is opened. */
export const pullRequest = (facts: ContractFacts): string => `## Pull request

Push with \`git push origin HEAD\`, then open it. The title has the form of a commit's subject. The
text closes issue #${facts.issue} and no other. Tick only what is true.

${bashBlock(`${facts.command} pr create --title ${shellWord(`fix: add the operands (#${facts.issue})`)} --body "$(cat <<'BODY'
${body(facts)}
BODY
)"`)}`;

const body = ({ issue, workerId, orchestration, attempt }: ContractFacts) => `## Summary

What this changes, in one or two sentences.

Closes #${issue}

## Changes

- One line for each change.

## Testing

- [ ] Unit tests added or updated
- [ ] Integration tests pass
- [ ] Tried by hand

## Code review

- [ ] Review artifact posted on the issue
- [ ] All findings addressed
- [ ] Review status: COMPLETE

## Checklist

- [ ] Follows the project's style
- [ ] Types are complete (no \`any\`)
- [ ] Documentation updated
- [ ] IPv6 works first, where it applies

---
Worker: ${workerId}
Orchestration: ${orchestration ?? "none"}
Attempt: ${attempt}
Review: see issue #${issue}`;
