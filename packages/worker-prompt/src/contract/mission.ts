import type { ContractFacts } from "./contract-facts.ts";

/** What is wanted, and what the worker may do on GitHub for it. */
export const mission = ({ issue, base }: ContractFacts): string => `## Mission

Resolve issue #${issue} with one pull request from your branch to \`${base}\`.
Your work ends when that pull request is open. CI, merging and the board belong to others.

You are asked and permitted to do this without further confirmation:

- Post comments on issue #${issue} with the commands below.
- Commit to your branch and push it.
- Open that one pull request.
- Open a tracking issue for a review finding that you defer.

Do nothing else on GitHub.`;
