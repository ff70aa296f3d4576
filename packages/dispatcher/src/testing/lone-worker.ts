import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { DispatchedWorker } from "../dispatch/dispatched-worker.ts";
import { awaitEnd } from "../process/await-end.ts";
import type { ProcessIdentity } from "../process/process-identity.ts";
import { signalProcess } from "../process/signal-process.ts";
import { readWorkerRecord } from "../workers/read-worker-record.ts";
import type { WorkerRecord } from "../workers/worker-record.ts";
import { dispatchForTest } from "./dispatch-for-test.ts";
import type { Play } from "./stand-in-codex.ts";
import { startTeam, type Team } from "./team.ts";

/** A worker with uncommitted work whose supervisor was killed, and whose Codex runs on. */
export type LoneWorker = {
	team: Team;
	context: DispatcherContext;
	worker: DispatchedWorker;
	codex: ProcessIdentity;
	/** As it was before. */
	supervisor: ProcessIdentity;
	record: () => Promise<WorkerRecord>;
};

export async function loneWorker(play: Play = { arms: true, works: true }): Promise<LoneWorker> {
	const team = await startTeam();
	const context = await team.context(play);
	const worker = await dispatchForTest(context);
	const record = async () => {
		const read = await readWorkerRecord(team.root, worker.workerId);
		if (read === undefined) throw new Error("it has no record");
		return read;
	};
	const { codex, supervisor } = await record();
	if (codex === null || supervisor === null) throw new Error("it does not run");
	writeFileSync(join(worker.worktree, "fix.js"), "half a fix");
	await kill(supervisor);
	return { team, context, worker, codex, supervisor, record };
}

/** Kills a process, and waits until it is gone. */
export async function kill(identity: ProcessIdentity): Promise<void> {
	await signalProcess(identity, "SIGKILL");
	expect(await awaitEnd(identity, 5_000)).toBe(true);
}
