import { leaveToPeople } from "@codex-workers/dispatcher";
import { planTakeover } from "../dispatch/plan-takeover.ts";
import { cleanUp } from "./clean-up.ts";
import type { Acting } from "./fleet-effects.ts";
import { readIdleIssue } from "./read-idle-issue.ts";

/** Leaves an issue to people: tells what was tried, moves its card, gives up the claim. */
export async function blockIssue(
	acting: Acting,
	{ issue, reason }: { readonly issue: number; readonly reason: string },
): Promise<void> {
	const { context, world } = acting;
	const shown = world.rules.movingCards ? context : { ...context, configuration: {} };
	const idle = await readIdleIssue(acting, issue);
	const { workerId } = idle;
	const refuseTaken = async () => {
		const held = (await context.claimStore.read(issue)) ?? null;
		planTakeover(acting, { held, follows: workerId === null ? [] : [workerId] });
	};
	await leaveToPeople(shown, idle, { reason, refuseTaken });
	if (workerId !== null) await cleanUp(acting, { issue, workerId });
}
