import { identifyProcess } from "../process/identify-process.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import {
	type BegunSupervisor,
	beginSupervisor,
	type SupervisedWorker,
	type SupervisorPlace,
} from "./begin-supervisor.ts";

/** A supervisor that was started, as only the process that started it knows it. */
export type StartedSupervisor = {
	/** Taken right after the start; `undefined` when it had ended by then, or cannot be told. */
	identity: ProcessIdentity | undefined;
	hasExited: () => boolean;
};

/**
 * Starts a supervisor for a worker whose spec is written: one that nobody sees to any more. Of
 * several that are started for it all but one end at once. Throws the system's error when it cannot
 * be started.
 */
export async function startSupervisor(
	context: SupervisorPlace,
	worker: SupervisedWorker,
): Promise<StartedSupervisor> {
	return await identified(await beginSupervisor(context, worker, { waits: false }));
}

/** Its pid is its own for as long as its end is not seen. */
export async function identified({ pid, hasExited }: BegunSupervisor): Promise<StartedSupervisor> {
	const identity = pid === undefined ? undefined : await identifyProcess(pid);
	return { identity: hasExited() ? undefined : identity, hasExited };
}
