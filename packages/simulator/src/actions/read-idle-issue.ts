import { isClaimOver } from "@codex-workers/dispatcher";
import type { IssueState } from "@codex-workers/github";
import { CodedError, type FoldedIssue } from "@codex-workers/protocol";
import { readHistory } from "../fleet/read-history.ts";
import { sayUnsaid } from "../supervision/settle.ts";
import type { Acting } from "./fleet-effects.ts";

/** An issue that nobody works on at the moment. */
export interface IdleIssue {
	readonly issue: number;
	readonly state: IssueState;
	readonly folded: FoldedIssue;
	/** The worker whose claim or assignment is to be cleared before the next one. */
	readonly workerId: string | null;
}

/** What the comments of an issue add up to, once what was left unsaid here is told. Throws `WORKER_RUNNING`. */
export async function readIdleIssue(acting: Acting, issue: number): Promise<IdleIssue> {
	const { context, fleetHost } = acting;
	await sayAllUnsaid(acting, issue);
	const { state, folded } = await readHistory(context, issue);
	const held = await context.claimStore.read(issue);
	const workerId = held?.claim?.worker_id ?? folded.current?.workerId ?? null;
	const here = fleetHost.localWorkers().find((worker) => worker.workerId === workerId);
	const isOver = held === undefined || isClaimOver(context, held);
	const isRunning = here === undefined ? !isOver : here.process === "running";
	if (!isRunning) return { issue, state, folded, workerId };
	throw new CodedError("WORKER_RUNNING", `${workerId} is running.`, { hint: "Wait for its end." });
}

/** What earlier supervisors here could not tell. */
export async function sayAllUnsaid(
	{ context, fleetHost }: Pick<Acting, "context" | "fleetHost">,
	issue: number,
): Promise<void> {
	for (const worker of fleetHost.workers) {
		const isOver = worker.isRecorded && worker.supervisor?.isAlive() !== true;
		if (worker.issue === issue && isOver) await sayUnsaid(context, worker);
	}
}
