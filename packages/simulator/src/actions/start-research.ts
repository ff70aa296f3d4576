import {
	CodedError,
	findingsAbout,
	lastAttempt,
	NEXT_STEP_LIMITS,
	researchCycles,
} from "@codex-workers/protocol";
import { startWorker, type WantedWorker } from "../dispatch/start-worker.ts";
import type { Acting } from "./fleet-effects.ts";
import { readIdleIssue } from "./read-idle-issue.ts";

/** Starts a worker that only reads where the last attempt has failed. */
export async function startResearch(acting: Acting, wanted: WantedWorker): Promise<null> {
	const { issue } = wanted;
	const { folded, workerId } = await readIdleIssue(acting, issue);
	const last = lastAttempt(folded);
	if (last?.end?.marker.kind !== "failed" || findingsAbout(folded, last) !== null) {
		throw new CodedError("NOTHING_TO_RESEARCH", `#${issue} needs none.`, { hint: "Look." });
	}
	const { limits } = acting.world.rules;
	if (limits && researchCycles(folded) >= NEXT_STEP_LIMITS.researchCycles) {
		throw new CodedError("RESEARCH_CYCLES_SPENT", `#${issue} is spent.`, { hint: "Read." });
	}
	const follows = workerId === null ? [] : [workerId];
	const research = { scope: "research", attempt: last.number, follows } as const;
	return await startWorker(acting, { ...wanted, ...research });
}
