import { listed } from "../markdown/listed.ts";
import { shellWord } from "../markdown/shell-word.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** Which changes are security-sensitive, and what follows from that. */
export const securityReview = (facts: ContractFacts): string => `## Security-sensitive changes

${facts.securityPatterns.length === 0 ? NO_PATTERNS : patterns(facts)} review it for security too, with the \`security-review\` skill where it is installed. Ask who may
call this, what input reaches it, what it can disclose, what it logs, and what happens when a check
fails. Set \`security_sensitive\` to \`true\` in the review. Put what you looked at into the notes of the
criterion Security.`;

const patterns = ({ base, securityPatterns }: ContractFacts) =>
	`\`git diff --name-only ${shellWord(`origin/${base}...HEAD`)}\` lists the changed files. The change is
security-sensitive if one of them matches ${listed(securityPatterns, "or")}.

Then`;

const NO_PATTERNS = `No file of this repository makes a change security-sensitive by its name.

Where yours is so by what it does,`;
