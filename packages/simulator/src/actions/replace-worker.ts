import { findPredecessor } from "@codex-workers/dispatcher";
import { CodedError, decideNextStep } from "@codex-workers/protocol";
import { startWorker, type WantedWorker } from "../dispatch/start-worker.ts";
import { limitsOf } from "../world/limits-of.ts";
import { blockIssue } from "./block-issue.ts";
import { bringHead } from "./bring-head.ts";
import type { Acting } from "./fleet-effects.ts";
import { readIdleIssue } from "./read-idle-issue.ts";

/** Starts the attempt that goes on from a handover, or blocks the issue where they go in a circle. */
export async function replaceWorker(acting: Acting, wanted: WantedWorker): Promise<null> {
	const { issue } = wanted;
	const idle = await readIdleIssue(acting, issue);
	const before = findPredecessor(idle.folded, { issue, target: { issue } });
	const next = decideNextStep(idle.folded, limitsOf(acting.world.rules).steps);
	if (next.type === "block") {
		await blockIssue(acting, { issue, reason: next.why });
		throw new CodedError("ISSUE_BLOCKED", `#${issue} is blocked now.`, { hint: "Read." });
	}
	const { branch, left, workerId } = before;
	if (left.kind === "handover") {
		await verify(acting, { issue, branch, head: left.data.head_sha, workerId });
	}
	const follows = [...new Set([workerId, idle.workerId ?? workerId])];
	const attempt = Math.max(...idle.folded.attempts.map(({ number }) => number)) + 1;
	return await startWorker(acting, { ...wanted, attempt, follows });
}

/** Work that is not where its handover says is for people to find. */
async function verify(acting: Acting, work: Parameters<typeof bringHead>[1]): Promise<void> {
	try {
		await bringHead(acting, work);
	} catch (error) {
		const isMissing = error instanceof CodedError && error.code.startsWith("HANDOVER_HEAD_");
		if (isMissing) await blockIssue(acting, { issue: work.issue, reason: error.message });
		throw error;
	}
}
