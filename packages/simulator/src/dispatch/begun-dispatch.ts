import { abandonClaim, type DispatchPlan, decideUndo } from "@codex-workers/dispatcher";
import { workerOfMarker } from "@codex-workers/protocol";
import type { BegunDispatch } from "../fleet/fleet-host.ts";
import { readHistory } from "../fleet/read-history.ts";
import type { ProcessContext } from "../world/host.ts";
import { changes } from "./changes.ts";

/** What a later process of this machine does where this one dies before its worker begins. */
export function begunDispatch({ process, now }: ProcessContext, plan: DispatchPlan): BegunDispatch {
	const begunAt = now();
	return {
		process,
		takenBackBy: null,
		async takeBack(context) {
			const isClaimed = await isClaimedBy(context, plan);
			const isAssigned = await isAssignedBy(context, plan);
			const isOld = now() - begunAt > UNDER_WAY_MS;
			const undo = decideUndo({ isClaimed, isAssigned, isOld });
			const [assigned, board] = changes(context, plan);
			if (undo.place) await board.undo();
			if (undo.assignment) await assigned.undo();
			await abandonClaim(context, plan.claim, plan.branch);
			return undo.isOver;
		},
	};
}

async function isClaimedBy(
	{ claimStore }: ProcessContext,
	{ claim, spec }: DispatchPlan,
): Promise<boolean> {
	const held = await claimStore.read(spec.issue);
	return held !== undefined && (await claimStore.renews(held.oid, claim.oid));
}

async function isAssignedBy(
	context: ProcessContext,
	{ claim, spec }: DispatchPlan,
): Promise<boolean> {
	const { state } = await readHistory(context, spec.issue);
	const own = state.markers.findLast(
		({ marker }) => marker.kind === "assigned" && workerOfMarker(marker) === spec.worker_id,
	)?.marker;
	return own?.kind === "assigned" && own.data.assigned && own.data.claim === claim.oid;
}

const UNDER_WAY_MS = 120_000;
