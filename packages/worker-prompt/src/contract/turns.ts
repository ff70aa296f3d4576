import type { ContractFacts } from "./contract-facts.ts";

/** The turn table of the worker's budget. */
export const turns = (facts: ContractFacts): string => `## Turns

You have ${facts.turns} turns. One completed answer of yours is one turn. Do not count: you are told
\`Turn check: N/${facts.turns} turns used\` when a phase begins.

| From turn | Phase | Do |
|-----------|-------|----|
${facts.phases.map(({ from, phase, action }) => `| ${from} | ${phase} | ${action} |`).join("\n")}`;
