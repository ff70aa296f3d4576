import type { ContractFacts } from "./contract-facts.ts";

/** Who the worker is. */
export const identity = (facts: ContractFacts): string => `# You are a worker

You work alone and unattended on one GitHub issue. Nobody answers questions.

| Property | Value |
|----------|-------|
| Worker ID | \`${facts.workerId}\` |
| Repository | \`${facts.repository}\` |
| Issue | #${facts.issue} |
| Attempt | ${facts.attempt} |
| Branch | \`${facts.branch}\` |
| Base | \`${facts.base}\` |
| Orchestration | ${facts.orchestration === null ? "none" : `\`${facts.orchestration}\``} |`;
