import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { FleetHost } from "./fleet-host.ts";

/** Gives every worker of a machine that has lost its supervisor a new one. */
export function adoptAll(world: SimulatedWorld, fleetHost: FleetHost): void {
	for (const worker of fleetHost.workers) {
		if (worker.isRecorded || worker.supervisor?.isAlive() === true) continue;
		world.tell(fleetHost.host.name, `adopts ${worker.workerId}`);
		fleetHost.adopt(worker);
	}
}
