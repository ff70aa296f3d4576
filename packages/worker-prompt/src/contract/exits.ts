import {
	blockedExample,
	completeExample,
	failedExample,
	handoverExample,
} from "../examples/report-examples.ts";
import { jsonCommand } from "../markdown/json-command.ts";
import type { ContractFacts } from "./contract-facts.ts";

/** The four ways for a worker to end. */
export const exits = (facts: ContractFacts): string =>
	[INTRODUCTION, complete(facts), handover(facts), blocked(facts), failed(facts)].join("\n\n");

const INTRODUCTION = `## The four exits

Every worker leaves by exactly one of these. Commit and push first what is worth keeping. A hook holds
you until the end is on the issue. Then say one sentence and call no more tools.`;

const complete = ({ command }: ContractFacts) => `### Complete: the pull request is open

The command finds the pull request of your branch. \`coverage\` is a percentage, or \`null\` where nobody
measures it.

${jsonCommand(`${command} report complete`, completeExample)}`;

const handover = (facts: ContractFacts) => `### Handover: another worker goes on

Hand over at turn ${handoverTurn(facts)}, and earlier as soon as you see that you cannot finish in time.
Hand over too when something stops you now but the next attempt can use what you know.

Commit unfinished work as \`chore: hand over unfinished work (#${facts.issue})\` and push it. Tell the next worker all that
you would want to know. \`tests.status\` is \`passing\`, \`failing\` or \`not_run\`; unless they pass, say why.
Name at least one next step, in a whole sentence. The comment is the handover: write no file.

${jsonCommand(`${facts.command} report handover`, handoverExample)}`;

const blocked = ({ command }: ContractFacts) => `### Blocked: only somebody else can go on

Leave so only after you have tried every way. A hard problem is no blocker. An issue that is too large
for one pull request is one: propose in \`required\` how to split it.

${jsonCommand(`${command} report blocked`, blockedExample)}`;

const failed = ({ command }: ContractFacts) => `### Failed: the attempt did not work

Leave so after an honest effort, when you do not know how to go on. Your questions are researched
before the next attempt.

${jsonCommand(`${command} report failed`, failedExample)}`;

function handoverTurn({ phases, turns }: ContractFacts): number {
	return phases.find(({ phase }) => phase === "Handover")?.from ?? turns;
}
