import { listed } from "../markdown/listed.ts";
import { shellWord } from "../markdown/shell-word.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** Which changes are security-sensitive, and what follows from that. */
export const securityReview = (facts: ContractFacts): string => `## Security-sensitive changes

\`git diff --name-only ${shellWord(`origin/${facts.base}...HEAD`)}\` lists the changed files. The change is
security-sensitive if one of them matches ${listed(facts.securityPatterns, "or")}.

Then review it for security too, with the \`security-review\` skill where it is installed. Ask who may
call this, what input reaches it, what it can disclose, what it logs, and what happens when a check
fails. Set \`security_sensitive\` to \`true\` in the review. Put what you looked at into the notes of the
criterion Security.`;
