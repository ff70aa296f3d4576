import { CodedError } from "@codex-workers/protocol";
import type { ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { FleetHost } from "./fleet-host.ts";

/**
 * Sees to what is left on a machine: a dispatch that died is taken back, and every worker that has
 * lost its supervisor gets a new one.
 */
export async function reconcile(
	world: SimulatedWorld,
	fleetHost: FleetHost,
	context: ProcessContext,
): Promise<void> {
	const who = fleetHost.host.name;
	for (const begun of [...fleetHost.begun]) {
		if (begun.process.isAlive()) continue;
		try {
			if (await begun.takeBack(context)) fleetHost.begun.delete(begun);
			world.tell(who, "takes back what a dispatch has begun");
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			world.tell(who, `cannot take a dispatch back: ${error.code}`);
		}
	}
	for (const worker of fleetHost.workers) {
		if (worker.isRecorded || worker.supervisor?.isAlive() === true) continue;
		world.tell(who, `adopts ${worker.workerId}`);
		fleetHost.adopt(worker);
	}
}
