import type { LocalWorker } from "@codex-workers/dispatcher";
import { createProcess, type Process } from "../schedule/process.ts";
import { contextOf, createHost, type Host, type ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import { runCodex } from "./run-codex.ts";
import type { SimulatedWorker } from "./simulated-worker.ts";
import { supervise } from "./supervise.ts";

/** A machine with workers: what stays when a process of it is killed. */
export interface FleetHost {
	readonly host: Host;
	/** Every process that was ever started, for whoever kills some. */
	readonly processes: readonly Process[];
	readonly workers: readonly SimulatedWorker[];
	/** A new process, and what the dispatcher's code is given in it. */
	readonly start: (name: string) => ProcessContext;
	/** Starts Codex and a supervisor for it. */
	readonly spawn: (worker: SpawnedWorker) => void;
	/** Gives a worker a new supervisor. */
	readonly adopt: (worker: SimulatedWorker) => void;
	/** Its workers as a look at their records and processes shows them. */
	readonly localWorkers: () => LocalWorker[];
}

type SpawnedWorker = Omit<SimulatedWorker, "codex" | "supervisor" | "hasTrespassed" | "isRecorded">;

export function createFleetHost(world: SimulatedWorld, number: number): FleetHost {
	const host = createHost(world, number);
	const processes: Process[] = [];
	const workers: SimulatedWorker[] = [];
	const start = (name: string): ProcessContext => {
		const process = createProcess(world.scheduler, `${host.name} ${name}`);
		processes.push(process);
		return contextOf(world, host, process);
	};
	const adopt = (worker: SimulatedWorker) => {
		const context = start(`supervisor of ${worker.workerId}`);
		worker.supervisor = context.process;
		void supervise(world, context, worker);
	};
	return {
		...{ host, processes, workers, start },
		spawn(spawned) {
			const context = start(`codex of ${spawned.workerId}`);
			const own = {
				codex: context.process,
				supervisor: null,
				hasTrespassed: false,
				isRecorded: false,
			};
			const worker: SimulatedWorker = { ...spawned, ...own };
			workers.push(worker);
			void runCodex(world, context, worker);
			adopt(worker);
		},
		adopt,
		localWorkers: () => workers.map(localWorker),
	};
}

function localWorker(worker: SimulatedWorker): LocalWorker {
	const { workerId, issue, codex, supervisor, isRecorded } = worker;
	const isSupervised = supervisor?.isAlive() === true;
	const process = codex.isAlive() || isSupervised ? "running" : "ended";
	return { workerId, issue, process, isSupervised, isRecorded };
}
