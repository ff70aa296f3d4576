import { errorExample } from "../examples/report-examples.ts";
import { jsonCommand } from "../markdown/json-command.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** What to do about an error. */
export const errorRecovery = ({ command }: ContractFacts): string => `## When something fails

1. Do not panic. An error is information.
2. Document it. Keep the command and its output.
3. Analyze it. Find the cause before you change anything.
4. Retry once, in another way.
5. Report it. If the retry fails as well, leave by the exit "failed". Research comes next.

For anything worse than a slip, tell the issue before you retry:

${jsonCommand(`${command} report error`, errorExample)}`;
