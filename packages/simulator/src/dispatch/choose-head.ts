import type { Acting } from "../actions/fleet-effects.ts";
import { diverged } from "../origin/push-work.ts";

/**
 * The commit that a worktree begins at: its branch at `origin`, or the local one where that is
 * ahead. Throws `BRANCH_DIVERGED`.
 */
export function chooseHead(
	{ fleetHost, world }: Acting,
	{ issue, tip, base }: { readonly issue: number; readonly tip: string; readonly base: string },
): string {
	if (!world.rules.goingOn) return base;
	const { commits } = world.repository;
	const last = fleetHost.workers.findLast((worker) => worker.issue === issue);
	const local = last?.isSetAside === true ? undefined : last?.head;
	if (local === undefined || commits.reachable(tip).has(local)) return tip;
	if (commits.reachable(local).has(tip) || !world.rules.fastForward) return local;
	throw diverged(`the branch of #${issue}`);
}
