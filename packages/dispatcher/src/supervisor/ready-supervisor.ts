import { rm, stat } from "node:fs/promises";
import { workerFiles } from "../workers/worker-files.ts";
import { writeFileAtomically } from "../workers/write-file-atomically.ts";
import {
	beginSupervisor,
	type SupervisedWorker,
	type SupervisorPlace,
} from "./begin-supervisor.ts";
import { identified, type StartedSupervisor } from "./start-supervisor.ts";
import type { SupervisorSpec } from "./supervisor-spec.ts";

/** A supervisor that loads itself, and waits until its worker may begin. */
export type ReadySupervisor = {
	/** Writes the spec and lets it begin. Throws the system's error when it cannot be written. */
	start: (spec: SupervisorSpec) => Promise<StartedSupervisor>;
	/** Sends it away, and leaves nothing of it behind. Does nothing once it was let begin. */
	dismiss: () => Promise<void>;
};

/**
 * Starts a supervisor ahead of its worker: to load one takes as long as everything else that a start
 * takes. One that was not let begin ends with whoever has started it. Throws the system's error when
 * it cannot be started.
 */
export async function readySupervisor(
	context: SupervisorPlace,
	worker: SupervisedWorker,
): Promise<ReadySupervisor> {
	const files = workerFiles(worker.root, worker.worker_id);
	const waiting = await beginSupervisor(context, worker, { waits: true });
	let isOver = false;
	return {
		start: async (spec) => {
			await writeFileAtomically(files.spec, `${JSON.stringify(spec, null, "\t")}\n`);
			isOver = true;
			waiting.letBegin();
			return await identified(waiting);
		},
		dismiss: async () => {
			if (isOver) return;
			isOver = true;
			await waiting.dismiss();
			await removeEmpty(files.supervisor);
		},
	};
}

async function removeEmpty(log: string): Promise<void> {
	const found = await stat(log).catch(() => undefined);
	if (found?.size === 0) await rm(log, { force: true });
}
