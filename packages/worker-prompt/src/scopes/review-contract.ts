import type { ContractFacts } from "../contract/contract-facts.ts";
import { identity } from "../contract/identity.ts";
import { reviewCriteriaList } from "../contract/review-criteria-list.ts";
import { securityReview } from "../contract/security-review.ts";
import { independentReviewExample } from "../examples/independent-review-example.ts";
import { commandBlock } from "../markdown/command-block.ts";
import { indented } from "../markdown/indented.ts";
import { shellWord } from "../markdown/shell-word.ts";
import { finalMessage } from "./final-message.ts";
import { readOnlyConstraints } from "./read-only-constraints.ts";

const mission = ({ issue, base, commands }: ContractFacts) => `## Mission

Review the change for issue #${issue} as somebody who did not write it. Others fix what you find.

1. Read the issue at the end of this prompt.
2. Read the whole change: \`git diff ${shellWord(`origin/${base}...HEAD`)}\`. Read the code around it.
3. Run the project's checks.${commandBlock([commands.test, commands.lint])}
4. Ask what each of the seven criteria asks:

${indented(reviewCriteriaList)}`;

const result = () => `${finalMessage(independentReviewExample)}

- \`scope\` is \`MAJOR\` when others must know about the change or adapt to it, else \`MINOR\`.
- \`findings\` counts what you found under a criterion. Its \`notes\` describe each finding: file and line,
  what is wrong, what would be right. They have room for 2,000 characters.
- \`unaddressed\` is the sum of all findings: you fix none yourself.
- \`status\` is \`COMPLETE\` when that sum is 0, else \`IN_PROGRESS\`.
- A check that fails is a finding. So is a change that does not do what the issue asks.`;

/** The contract of a worker that reviews another worker's change. */
export const reviewContract: readonly ((facts: ContractFacts) => string)[] = [
	identity,
	mission,
	readOnlyConstraints,
	securityReview,
	result,
];
