import type { ContractFacts } from "../contract/contract-facts.ts";
import { identity } from "../contract/identity.ts";
import { researchExample } from "../examples/research-example.ts";
import { shellWord } from "../markdown/shell-word.ts";
import { finalMessage } from "./final-message.ts";
import { readOnlyConstraints } from "./read-only-constraints.ts";

const mission = ({ issue, base }: ContractFacts) => `## Mission

An attempt to resolve issue #${issue} failed. Find out why, and what the next worker has to do differently.

1. Read the issue and all that is said about the failed attempt, at the end of this prompt.
2. Read the code it is about, and what the attempt changed: \`git diff ${shellWord(`origin/${base}...HEAD`)}\`.
3. Answer the questions that the failed attempt left. Search the web where you have the tool for it.
4. Test the hypothesis against the code. Look for what would prove it wrong.
5. Propose one approach that differs from everything that was tried or proposed before.`;

const result = () => `${finalMessage(researchExample)}

- \`findings\` keeps apart what you saw, where you saw it, and what you only suppose.
- \`proposed_approach\` can be followed by somebody who knows nothing but your words.
- \`impossible_without\` is \`null\`, or names what is missing without which no approach can work.`;

/** The contract of a worker that finds out why an attempt failed. */
export const researchContract: readonly ((facts: ContractFacts) => string)[] = [
	identity,
	mission,
	readOnlyConstraints,
	result,
];
