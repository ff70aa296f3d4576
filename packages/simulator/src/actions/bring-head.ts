import { CodedError } from "@codex-workers/protocol";
import { pushWork } from "../origin/push-work.ts";
import { snapshotRef } from "../supervision/push-snapshot.ts";
import type { Acting } from "./fleet-effects.ts";

/** Whose handover it is, and where its work was. */
export interface HandedWork {
	readonly issue: number;
	readonly workerId: string;
	readonly branch: string | null;
	readonly head: string | null;
}

/**
 * Sees to it that the branch at `origin` holds the commit that a handover names: what its worker
 * could not push is taken from here, or from its snapshot.
 */
export async function bringHead(
	acting: Acting,
	{ branch, head, ...work }: HandedWork,
): Promise<void> {
	const { context, fleetHost, world } = acting;
	if (branch === null || head === null) return;
	const { commits } = world.repository;
	const there = [
		...(await context.origin.refs(`refs/heads/${branch}`)).values(),
		...(await context.origin.refs(snapshotRef(work))).values(),
		...fleetHost.workers.filter(({ issue }) => issue === work.issue).map((one) => one.head),
	];
	if (there.some((tip) => commits.reachable(tip).has(head))) {
		return await publish(acting, { branch, head });
	}
	throw new CodedError("HANDOVER_HEAD_MISSING", `Nobody has ${head}.`, { hint: "Push it." });
}

async function publish(
	{ context, world }: Acting,
	work: { readonly branch: string; readonly head: string },
): Promise<void> {
	try {
		await pushWork(world, context, work);
	} catch (error) {
		if (!(error instanceof CodedError) || error.code !== "BRANCH_DIVERGED") throw error;
		throw new CodedError("HANDOVER_HEAD_DIVERGED", error.message, { hint: "Merge the two." });
	}
}
