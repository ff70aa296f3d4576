import type { ContractFacts } from "../contract/contract-facts.ts";
import { foreignTextRule } from "../contract/foreign-text-rule.ts";

/** What holds for a worker that changes nothing. */
export const readOnlyConstraints = ({ turns }: ContractFacts): string => `## Constraints

- ${foreignTextRule}
- You change nothing: no file, no commit, no comment, no pull request.
- Commands have no network, so \`gh\`, \`git fetch\` and \`git push\` fail.
- No program can ask you anything. Stop every process that you start.
- Never print the environment or a token.
- You have ${turns} turns. One completed answer of yours is one turn. Give your result before they run out.`;
