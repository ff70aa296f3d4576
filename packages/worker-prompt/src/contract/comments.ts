import { ProgressPhase } from "@codex-workers/protocol";
import { progressExample, startedExample } from "../examples/report-examples.ts";
import { jsonCommand } from "../markdown/json-command.ts";
import { listed } from "../markdown/listed.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** How the worker speaks on its issue. */
export const comments = ({ command }: ContractFacts): string => `## Comments on the issue

\`${command} report\` posts one structured comment. It fills in worker id, attempt, branch, head, turns
and time, posts at most once, and prints the comment's address. When it refuses, nothing was posted:
correct every field that it names and run it again. Post in no other way.

The fields go in as JSON on standard input. YAML works too. Keep the quotes around \`'JSON'\`: with them
the shell leaves your text alone. The texts in the examples say what belongs in their place.

Comment at milestones only: started, a failing test that shows the problem, tests passing, a blocker,
the end. A handful of comments is right. GitHub limits what all workers together may post.

At the start:

${jsonCommand(`${command} report started`, startedExample)}

At a milestone (\`phase\` is ${listed(ProgressPhase.options, "or")}):

${jsonCommand(`${command} report progress`, progressExample)}`;
