import { CodedError } from "@codex-workers/protocol";
import type { Acting } from "../actions/fleet-effects.ts";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { BegunDispatch, FleetHost } from "./fleet-host.ts";

/**
 * Sees to what is left on a machine: a dispatch that died is taken back, and every worker that has
 * lost its supervisor gets a new one.
 */
export async function reconcile(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): Promise<void> {
	for (const begun of [...fleetHost.begun]) {
		// While others were taken back it may have started its worker.
		if (fleetHost.begun.has(begun)) await takeBack({ world, fleetHost, context }, begun);
	}
	for (const worker of fleetHost.workers) {
		if (worker.isRecorded || worker.supervisor?.isAlive() === true) continue;
		world.tell(fleetHost.host.name, `adopts ${worker.workerId}`);
		fleetHost.adopt(worker);
	}
}

/** One process at a time does so, and only once the one that has begun it is gone. */
async function takeBack(
	{ world, fleetHost, context }: Acting,
	begun: BegunDispatch,
): Promise<void> {
	if (begun.process.isAlive() || begun.takenBackBy?.isAlive() === true) return;
	const who = fleetHost.host.name;
	begun.takenBackBy = context.process;
	try {
		if (await begun.takeBack(context)) fleetHost.begun.delete(begun);
		world.tell(who, "takes back what a dispatch has begun");
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		world.tell(who, `cannot take a dispatch back: ${error.code}`);
	} finally {
		begun.takenBackBy = null;
	}
}
