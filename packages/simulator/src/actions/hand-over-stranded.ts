import { deliverEnd, isClaimOver } from "@codex-workers/dispatcher";
import { scopeOfAttempt } from "@codex-workers/protocol";
import { readHistory } from "../fleet/read-history.ts";
import { snapshotRef } from "../supervision/push-snapshot.ts";
import { unfinishedFacts } from "../supervision/unfinished-facts.ts";
import type { Acting } from "./fleet-effects.ts";

/**
 * Hands over what a worker whose lease has run out, and whose machine is not this one, has at
 * `origin`. Gives whether that was done now.
 */
export async function handOverStranded(acting: Acting, issue: number): Promise<boolean> {
	const { context, fleetHost, world } = acting;
	const held = await context.claimStore.read(issue);
	if (held?.claim == null || !isClaimOver(context, held)) return false;
	const { worker_id: workerId, attempt, host } = held.claim;
	if (fleetHost.workers.some((worker) => worker.workerId === workerId)) return false;
	const { folded } = await readHistory(context, issue);
	const own = folded.attempts.find((one) => one.workerId === workerId);
	const assigned = own?.assigned?.marker.data;
	if (own === undefined || scopeOfAttempt(own) !== "standard") return false;
	if (assigned?.assigned !== true || assigned.branch === null) return false;
	const { branch, claim } = assigned;
	const [tip] = (await context.origin.refs(`refs/heads/${branch}`)).values();
	const [saved] = (await context.origin.refs(snapshotRef({ issue, workerId }))).values();
	const head = newer(acting, tip, saved);
	const base = (await context.origin.refs("refs/heads/main")).get("refs/heads/main");
	if (head === undefined || base === undefined || head === base) return false;
	const who = { worker_id: workerId, issue, attempt, claim: claim ?? held.oid, host };
	const spec = { ...who, branch, base: "main", worktree: "/nowhere" };
	const facts = unfinishedFacts(world, { head, begunAt: base, spec }, "handover");
	const work = facts.work === null ? null : { ...facts.work, is_pushed: true };
	return (await deliverEnd(context, { facts: { ...facts, work }, said: false })).said !== null;
}

/** The newer one of a branch and of what was saved beside it. */
function newer({ world }: Acting, tip: string | undefined, saved: string | undefined) {
	if (tip === undefined || saved === undefined) return tip ?? saved;
	return world.repository.commits.reachable(saved).has(tip) ? saved : tip;
}
