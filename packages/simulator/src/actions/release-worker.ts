import { moveIssue, type SlotAction } from "@codex-workers/dispatcher";
import { readIssue } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import { REPOSITORY_NAME } from "../world/simulated-world.ts";
import { cleanUp } from "./clean-up.ts";
import type { Acting } from "./fleet-effects.ts";

/** Gives an issue back after a worker that nothing more is to come of. */
export async function releaseWorker(
	acting: Acting,
	{ issue, workerId, show, isMovedAway }: Extract<SlotAction, { type: "release" }>,
): Promise<null> {
	const { context, world } = acting;
	if (isMovedAway === true) await refuseCardThere(acting, issue);
	if (show !== undefined && world.rules.movingCards) await moveIssue(context, { issue, to: show });
	await cleanUp(acting, { issue, workerId });
	return null;
}

/** What a search of the board does not show yet is no card that somebody has taken away. */
async function refuseCardThere({ context }: Acting, issue: number): Promise<void> {
	const { boardItems } = await readIssue(context.client, { repository: REPOSITORY_NAME, issue });
	const here = boardItems.some(({ status }) => status === "Ready" || status === "In Progress");
	if (!here) return;
	throw new CodedError("PLAN_OUTDATED", `#${issue} is there by now.`, { hint: "Decide anew." });
}
