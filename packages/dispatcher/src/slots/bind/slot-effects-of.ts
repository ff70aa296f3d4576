import { CodedError } from "@codex-workers/protocol";
import { adoptWorkers } from "../../adoption/adopt-workers.ts";
import { blockIssue } from "../../blocking/block-issue.ts";
import { gitClaimStore } from "../../claims/store/git-claim-store.ts";
import { swapTogether } from "../../claims/store/swap-together.ts";
import { makeWay } from "../../cleanup/make-way.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { dispatchIssue } from "../../dispatch/dispatch-issue.ts";
import type { DispatchRequest } from "../../dispatch/dispatch-request.ts";
import { type GateProof, proveGateOnce } from "../../dispatch/prove-gate-once.ts";
import { shareReads } from "../../dispatch/share-reads.ts";
import type { StartRoom } from "../../dispatch/start-room.ts";
import { replaceWorker } from "../../replacement/replace-worker.ts";
import { startResearch } from "../../research/start-research.ts";
import { handOverStranded } from "../../unfinished/hand-over-stranded.ts";
import type { SlotEffects } from "../fill/slot-ports.ts";
import type { SlotAction } from "../plan/slot-action.ts";
import type { SlotLimits } from "../plan/slot-limits.ts";
import { confirmStart } from "./confirm-start.ts";
import { releaseWorker } from "./release-worker.ts";
import { startPastLeftover } from "./start-past-leftover.ts";

/** What the actions of a plan do in a checkout. What is read anew is decided about anew. */
export function slotEffectsOf(
	outer: DispatcherContext,
	{ steps: limits, prove = proveGateOnce() }: Pick<SlotLimits, "steps"> & { prove?: GateProof },
): SlotEffects {
	const context = withClaimsTogether(outer);
	const reads = shareReads(context);
	const asked = (action: SlotAction, signal: AbortSignal | undefined, room: StartRoom) => ({
		...{ issue: action.issue, room, prove, reads },
		confirm: confirmStart(context, action, limits),
		...(signal !== undefined && { signal }),
	});
	const begin = <Worker>(issue: number, start: () => Promise<Worker>) =>
		startPastLeftover(start, {
			makeWay: () => makeWay(context, issue),
			block: (reason) => blockIssue(context, { issue, reason: `On ${context.host}: ${reason}` }),
		});
	const dispatch = (request: DispatchRequest) =>
		begin(request.issue, () => dispatchIssue(context, request));
	const replace = async ({ issue, ...request }: DispatchRequest) => {
		const wanted = { ...request, target: { issue }, limits };
		try {
			return await begin(issue, () => replaceWorker(context, wanted));
		} catch (error) {
			return await blockUnverified(context, issue, error);
		}
	};
	return {
		adopt: async ({ issue, workerId }) => await adopt(context, { issue, workerId }),
		release: async (action) => await releaseWorker(context, action),
		dispatch: async (action, signal, room) => {
			const follows = action.after === null ? [] : [action.after];
			return await dispatch({ ...asked(action, signal, room), follows });
		},
		steal: async (action, signal, room) => {
			const { issue, why } = action;
			if (await handOverStranded(context, issue)) {
				return await replace(asked({ type: "replace", issue, why }, signal, room));
			}
			return await dispatch(asked(action, signal, room));
		},
		replace: async (action, signal, room) => await replace(asked(action, signal, room)),
		research: async (action, signal, room) =>
			await begin(action.issue, () =>
				startResearch(context, { ...asked(action, signal, room), limits }),
			),
		block: async ({ issue, why: reason }) => {
			await blockIssue(context, { issue, reason });
			return null;
		},
	};
}

/** Claims that are taken at the same time go to `origin` in one push. */
function withClaimsTogether(context: DispatcherContext) {
	const store = gitClaimStore(context, context.configuration.claims);
	return { ...context, claimStore: { ...store, swap: swapTogether(store.swap) } };
}

/** Work that is not where its handover says is for people to find: no other try would find it. */
async function blockUnverified(
	context: DispatcherContext,
	issue: number,
	error: unknown,
): Promise<never> {
	if (error instanceof CodedError && error.code.startsWith("HANDOVER_HEAD_")) {
		await blockIssue(context, { issue, reason: error.message });
	}
	throw error;
}

async function adopt(
	context: DispatcherContext,
	{ issue, workerId }: { issue: number; workerId: string },
): Promise<null> {
	const adoptions = await adoptWorkers(context, { issue });
	const own = adoptions.find((adoption) => adoption.workerId === workerId);
	if (own === undefined) {
		throw new CodedError("WORKER_SEEN_TO", `Another process sees to ${workerId}.`, {
			hint: `See how it stands with \`codex-workers status ${issue}\`.`,
		});
	}
	if (own.type !== "left") return null;
	throw new CodedError("WORKER_NOT_ADOPTED", `${workerId} could not be seen to. ${own.why}`, {
		hint: `See how it stands with \`codex-workers status ${issue}\`.`,
	});
}
