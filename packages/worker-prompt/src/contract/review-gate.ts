import { Severity } from "@codex-workers/protocol";
import { deferredExample, reviewExample } from "../examples/review-example.ts";
import { bashBlock } from "../markdown/bash-block.ts";
import { commandBlock } from "../markdown/command-block.ts";
import { indented } from "../markdown/indented.ts";
import { jsonCommand, jsonLine } from "../markdown/json-command.ts";
import { listed } from "../markdown/listed.ts";
import { shellWord } from "../markdown/shell-word.ts";
import type { ContractFacts } from "./contract-facts.ts";
import { reviewCriteriaList } from "./review-criteria-list.ts";

/** The review that comes before the pull request, and the artifact that proves it. */
export const reviewGate = (facts: ContractFacts): string =>
	[gate(facts), artifact(facts), trackingIssue(facts), refusal].join("\n\n");

const gate = ({ issue, base, command, commands }: ContractFacts) => `## Review gate

A hook refuses every pull request until a complete review artifact is on issue #${issue}.

1. Commit everything. Then run all tests and checks.${commandBlock([commands.test, commands.lint])}
2. Review the whole change, not only the last commit: \`git diff ${shellWord(`origin/${base}...HEAD`)}\`.
   Use the \`comprehensive-review\` skill where it is installed. Ask what each criterion asks:

${indented(reviewCriteriaList)}

3. Deal with every finding, whatever its severity. Fix it and commit. Defer only what does not belong
   in this change.
4. Post the artifact after your last commit. It holds for that commit only: commit again, post again.
5. Run \`${command} review check\`. It ends with code 0 when nothing is missing.`;

const artifact = ({ issue, command }: ContractFacts) => `### The review artifact

${jsonCommand(`${command} review post`, reviewExample)}

- Write down what you did and saw, nothing else. An artifact without a review is a forgery.
- \`scope\` is \`MAJOR\` when others must know about the change or adapt to it, else \`MINOR\`.
- \`findings\` counts all that you found under a criterion. All seven together make as many as \`fixed\`
  and \`deferred\` have entries, plus \`unaddressed\`.
- \`severity\` is ${listed(Severity.options, "or")}.
- An entry of \`deferred\` is like \`${jsonLine(deferredExample)}\`.
  Its tracking issue exists, is open, and is not #${issue}.
- \`status\` is \`COMPLETE\` only when \`unaddressed\` is 0 and every deferred finding is tracked. It is
  \`IN_PROGRESS\` while you work on findings, and \`BLOCKED_ON_DEPENDENCIES\` while one waits for others.`;

const trackingIssue = ({ issue, repository }: ContractFacts) => `### A tracking issue

${bashBlock(`gh issue create --repo ${shellWord(repository)} --title 'What is to be done' --body-file - <<'BODY'
What is wrong, where, and why it does not belong in the change for #${issue}.
BODY`)}

Where \`gh\` does not work, fix the finding. If you cannot, post the artifact with
\`"tracking_issue": null\` and the status \`BLOCKED_ON_DEPENDENCIES\`. Then leave by the exit "blocked" and
ask for the tracking issue.`;

const refusal = `### When the hook refuses

Its message names the next step. Take it, then try again. Do not look for a way around it. If it says
that the gate itself failed, try once more, then leave by the exit "blocked".`;
