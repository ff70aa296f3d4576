import { CodedError } from "@codex-workers/protocol";
import { adoptWorkers } from "../../adoption/adopt-workers.ts";
import { blockIssue } from "../../blocking/block-issue.ts";
import { cleanupWorker } from "../../cleanup/cleanup-worker.ts";
import type { DispatcherContext } from "../../context/dispatcher-context.ts";
import { dispatchIssue } from "../../dispatch/dispatch-issue.ts";
import { replaceWorker } from "../../replacement/replace-worker.ts";
import { startResearch } from "../../research/start-research.ts";
import type { SlotEffects } from "../fill/slot-ports.ts";
import type { SlotLimits } from "../plan/slot-limits.ts";

/** What the actions of a plan do in a checkout. */
export function slotEffectsOf(
	context: DispatcherContext,
	{ steps: limits }: Pick<SlotLimits, "steps">,
): SlotEffects {
	const start = (issue: number, signal: AbortSignal | undefined) =>
		dispatchIssue(context, { issue, ...signalled(signal) });
	return {
		adopt: async ({ issue }) => await adopt(context, issue),
		release: async ({ workerId }) => await release(context, workerId),
		dispatch: async ({ issue, after: worker }, signal) => {
			if (worker !== null) await cleanupWorker(context, { target: { worker }, keepWorktree: true });
			return await start(issue, signal);
		},
		steal: async ({ issue }, signal) => await start(issue, signal),
		replace: async ({ issue }, signal) =>
			await replaceWorker(context, { target: { issue }, limits, ...signalled(signal) }),
		research: async ({ issue }, signal) =>
			await startResearch(context, { issue, limits, ...signalled(signal) }),
		block: async ({ issue, why: reason }) => {
			await blockIssue(context, { issue, reason });
			return null;
		},
	};
}

const signalled = (signal: AbortSignal | undefined) => (signal === undefined ? {} : { signal });

async function adopt(context: DispatcherContext, issue: number): Promise<null> {
	const left = (await adoptWorkers(context, { issue })).find(({ type }) => type === "left");
	if (left === undefined) return null;
	throw new CodedError("WORKER_NOT_ADOPTED", `${left.workerId} could not be seen to. ${left.why}`, {
		hint: `See how it stands with \`codex-workers status ${issue}\`.`,
	});
}

/** A worktree that still holds work stays, and is somebody's to look at; the claim does not. */
async function release(context: DispatcherContext, worker: string): Promise<null> {
	try {
		await cleanupWorker(context, { target: { worker } });
	} catch (error) {
		if (!(error instanceof CodedError) || !error.code.startsWith("WORKTREE_")) throw error;
		await cleanupWorker(context, { target: { worker }, keepWorktree: true });
	}
	return null;
}
