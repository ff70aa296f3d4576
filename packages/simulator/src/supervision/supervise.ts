import { keepClaim } from "@codex-workers/dispatcher";
import type { SimulatedWorker } from "../fleet/simulated-worker.ts";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { settle } from "./settle.ts";

/** The life of a simulated supervisor: the lease, and the end. */
export async function supervise(
	world: SimulatedWorld,
	context: ProcessContext,
	{ worker, isAdopted }: { readonly worker: SimulatedWorker; readonly isAdopted: boolean },
): Promise<void> {
	const { process } = context;
	const isKept = worker.codex.isAlive() ? await watch(world, context, { worker, isAdopted }) : true;
	worker.codex.kill();
	if (!isKept) world.tell(worker.workerId, "is stopped by its supervisor: its claim is lost");
	await settle(world, context, { worker, reason: isKept ? "exited" : "claim_lost" });
	worker.isRecorded = true;
	worker.supervisor = null;
	process.kill();
}

/** Whether the claim was kept until Codex ended. */
async function watch(
	world: SimulatedWorld,
	context: ProcessContext,
	{ worker, isAdopted }: { readonly worker: SimulatedWorker; readonly isAdopted: boolean },
): Promise<boolean> {
	const { process } = context;
	const { issue, workerId } = worker;
	const over = new AbortController();
	const kept = keepClaim(
		context,
		{ issue, workerId },
		{
			...{ done: over.signal, leaseUntil: worker.leaseUntil, atOnce: isAdopted },
			...{ pause: process.pause, log: (line: string) => world.tell(workerId, line.slice(0, 60)) },
			onRenewed: (until) => {
				worker.leaseUntil = until;
				worker.isHeld = true;
			},
		},
	);
	const ended = process.survive(worker.codex.ended).then(() => null);
	const lost = await Promise.race([ended, kept]);
	over.abort();
	return lost === null;
}
