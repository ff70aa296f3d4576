import type { LocalWorker } from "@codex-workers/dispatcher";
import { runCodex } from "../codex/run-codex.ts";
import { createProcess, type Process } from "../schedule/process.ts";
import { supervise } from "../supervision/supervise.ts";
import { contextOf, createHost, type Host, type ProcessContext } from "../world/host.ts";
import type { SimulatedWorld } from "../world/simulated-world.ts";
import type { SimulatedWorker, StartedWorker } from "./simulated-worker.ts";

/** A dispatch that has begun, as it is written down before it changes anything. */
export interface BegunDispatch {
	readonly process: Process;
	/** Takes back whatever it has changed; `false`: that may still be under way. */
	readonly takeBack: (context: ProcessContext) => Promise<boolean>;
	/** Who takes it back at the moment; `null`: nobody does. */
	takenBackBy: Process | null;
}

/** A machine with workers: what stays when a process of it is killed. */
export interface FleetHost {
	readonly host: Host;
	/** Every process that was ever started, for whoever kills some. */
	readonly processes: readonly Process[];
	readonly workers: readonly SimulatedWorker[];
	/** Dispatches that have neither started a worker nor been undone. */
	readonly begun: Set<BegunDispatch>;
	/** Which process acts for an issue here. */
	readonly locks: Map<number, Process>;
	/** Whether it is broken for good, and all that it had is lost. */
	readonly isGone: () => boolean;
	readonly breakDown: () => void;
	/** A new process, and what the dispatcher's code is given in it. */
	readonly start: (name: string) => ProcessContext;
	/** Starts Codex and a supervisor for it. */
	readonly spawn: (worker: StartedWorker) => void;
	/** Gives a worker a new supervisor. */
	readonly adopt: (worker: SimulatedWorker) => void;
	/** Its workers as a look at their records and processes shows them. */
	readonly localWorkers: () => LocalWorker[];
}

export function createFleetHost(world: SimulatedWorld, number: number): FleetHost {
	const host = createHost(world, number);
	const processes: Process[] = [];
	const workers: SimulatedWorker[] = [];
	let gone = false;
	const start = (name: string): ProcessContext => {
		const process = createProcess(world.scheduler, `${host.name} ${name}`);
		processes.push(process);
		return contextOf(world, host, process);
	};
	const see = (worker: SimulatedWorker, isAdopted: boolean) => {
		const context = start(`supervisor of ${worker.workerId}`);
		worker.supervisor = context.process;
		worker.isHeld = !isAdopted;
		world.begins("supervisor");
		void supervise(world, context, { worker, isAdopted });
	};
	return {
		...{ host, processes, workers, start, begun: new Set(), locks: new Map() },
		isGone: () => gone,
		breakDown() {
			gone = true;
			for (const process of processes) process.kill();
			world.tell(host.name, "breaks down for good");
		},
		spawn(started) {
			const context = start(`codex of ${started.workerId}`);
			const worker: SimulatedWorker = Object.assign(started, {
				...{ begunAt: started.head, codex: context.process, supervisor: null, unsaid: null },
				...{ hasTrespassed: false, isRecorded: false, isHeld: true },
				isSetAside: false,
			});
			workers.push(worker);
			world.begins("worker");
			void runCodex(world, context, worker);
			see(worker, false);
		},
		adopt: (worker) => see(worker, true),
		localWorkers: () => workers.map(localWorker),
	};
}

function localWorker(worker: SimulatedWorker): LocalWorker {
	const { workerId, issue, codex, supervisor, isRecorded } = worker;
	const isSupervised = supervisor?.isAlive() === true;
	const process = codex.isAlive() || isSupervised ? "running" : "ended";
	return { workerId, issue, process, isSupervised, isRecorded };
}
