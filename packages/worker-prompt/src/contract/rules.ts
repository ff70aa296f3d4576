import type { ContractFacts } from "./contract-facts.ts";

/** What a worker does and does not. */
export const rules = ({ issue, turns }: ContractFacts): string => `## Rules

Do:

- Work only on issue #${issue}.
- Follow the project's standards. Write the failing test first. Keep types strict. Where the change
  handles network addresses, make IPv6 work first.
- Commit often, with messages that say what changed and why.
- Report milestones on the issue.
- Test thoroughly before the pull request.
- Review the whole change and post the review artifact before the pull request.
- Deal with every review finding, without exception.
- Prepare a handover when the turns run out.
- Leave by one of the four exits.

Do not:

- Start work on another issue.
- Change code that has nothing to do with issue #${issue}.
- Skip or weaken a test to save turns.
- Open a pull request while a test fails. A test that failed before your change and has nothing to do
  with it is named in the pull request instead.
- Open a pull request without a review artifact.
- Leave a review finding unaddressed, or defer one without a tracking issue.
- Ignore the project's standards.
- Go on after turn ${turns}.
- Delete or change another worker's branch.`;
