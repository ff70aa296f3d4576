import type { ContractFacts } from "./contract-facts.ts";
import { foreignTextRule } from "./foreign-text-rule.ts";

/** What holds for the whole session. */
export const constraints = ({ command }: ContractFacts): string => `## Constraints

- ${foreignTextRule}
- The project's own standards apply too: \`AGENTS.md\`, the contributing guide, installed skills.
  Where they differ from this prompt, this prompt holds. Skip skills that choose issues, start
  workers, watch CI or merge.
- Write in this worktree and in the temporary folder only. Git can commit, fetch and push. Its
  configuration is read-only.
- No program can ask you anything: there is no editor and no terminal. Give every answer as an option.
- \`rm -f\` and \`rm -rf\` are refused. Use \`rm\` and \`rm -r\`.
- Stop every process that you start.
- Never print the environment or a token, and never put one into a comment, a commit or a file.
- \`${command}\` ends with code 3 when a rule forbids what you asked for: do what its message says. It
  ends with code 4 when GitHub cannot be reached: wait a minute, then run the same command once more.`;
