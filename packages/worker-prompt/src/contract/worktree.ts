import type { ContractFacts } from "./contract-facts.ts";

/** Where the worker works. */
export const worktree = ({ base }: ContractFacts): string => `## Worktree

- This folder is your own git worktree and the root of everything you do. Do not \`cd\` to another
  checkout. Use relative paths.
- Commit on your branch, never on \`${base}\`.
- Push after every milestone: \`git push origin HEAD\`, without \`-u\`. What is not pushed can be lost.
- Never force-push.`;
