import { isClaimOver } from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import { readHistory } from "./read-history.ts";

/**
 * The worker that holds an issue's claim although it has told its end, or its lease is over;
 * `null` where nobody holds one. Throws `WORKER_RUNNING`.
 */
export async function readIdleWorker(
	context: ProcessContext,
	issue: number,
): Promise<string | null> {
	const held = await context.claimStore.read(issue);
	if (held?.claim == null) return null;
	const { worker_id: holder } = held.claim;
	const { attempts, research } = (await readHistory(context, issue)).folded;
	const hasEnded = attempts.some(({ workerId, end }) => workerId === holder && end !== null);
	const hasReported = research?.marker.data.worker_id === holder;
	if (hasEnded || hasReported || isClaimOver(context, held)) return holder;
	throw new CodedError("WORKER_RUNNING", `${holder} is running.`, { hint: "Wait for its end." });
}
