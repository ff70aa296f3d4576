import {
	decideUnfinished,
	deliverEnd,
	settleWorker,
	type UnfinishedFacts,
} from "@codex-workers/dispatcher";
import { CodedError } from "@codex-workers/protocol";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { pushSnapshot } from "./push-snapshot.ts";
import { settleReader } from "./settle-reader.ts";
import { unfinishedFacts } from "./unfinished-facts.ts";

export interface EndedWorker {
	readonly worker: SimulatedWorker;
	readonly reason: "exited" | "claim_lost";
}

/**
 * Sees to it that a run leaves an end on GitHub, in the order of a supervisor: what is to be told
 * in the worker's place is kept first, then the board shows how it ended, then it is told.
 */
export async function settle(
	world: SimulatedWorld,
	context: ProcessContext,
	{ worker, reason }: EndedWorker,
): Promise<void> {
	const { scope, spec, workerId } = worker;
	const log = (line: string) => world.tell(workerId, `its supervisor: ${line.slice(0, 60)}`);
	if (scope === "research") return await logged(log, () => settleReader(context, worker));
	const exitCode = worker.ending.type === "vanished" ? 1 : 0;
	const hasWork = worker.head !== worker.begunAt;
	const kind = decideUnfinished({ reason, exitCode }, { hasBegun: true, hasWork });
	worker.unsaid = kind === "nothing" ? null : unfinishedFacts(world, worker, kind);
	if (!world.rules.movingCards) return;
	const stop = new AbortController().signal;
	const told = { ...spec, codex: { file: "", args: [] } };
	const settled = await settleWorker(told, { ...context, pid: 0, stop, log });
	if (settled.status === "completed") worker.unsaid = null;
	else if (settled.status === null) await logged(log, () => pushSnapshot(context, worker));
	else await logged(log, () => sayUnsaid(context, worker));
}

/** Pushes a worker's snapshot and tells the end that it has left unsaid, where that is still wanted. */
export async function sayUnsaid(context: ProcessContext, worker: SimulatedWorker): Promise<void> {
	const facts: UnfinishedFacts | null = worker.unsaid;
	if (facts === null) return;
	await pushSnapshot(context, worker);
	const { work } = facts;
	const atOrigin = work === null ? null : { ...work, is_pushed: true };
	await deliverEnd(context, { facts: { ...facts, work: atOrigin }, said: false });
	worker.unsaid = null;
}

async function logged(log: (line: string) => void, act: () => Promise<void>): Promise<void> {
	try {
		await act();
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		log(error.code);
	}
}
