import { join } from "node:path";

/** The local folder of everything ephemeral: logs, process ids. Git does not see it. */
export const LOCAL_FOLDER = ".codex-workers";

/** Where the ephemeral files of one worker are; absolute paths. */
export type WorkerFiles = {
	/** Process identities, thread, end. */
	record: string;
	/** What the supervisor is told. Holds no secret. */
	spec: string;
	/** Who acts for the worker; a number is added. */
	lock: string;
	/** Written by the gate's SessionStart hook: proof that the hooks of this run fire. */
	armed: string;
	/** A folder: what the turn hook counts. Kept over a resume of the worker. */
	turns: string;
	/** What the configured setup command printed. */
	setup: string;
	prompt: string;
	/** Codex's JSON lines. */
	events: string;
	stderr: string;
	/** What the supervisor itself has to say. */
	supervisor: string;
};

/** The files of a worker below `.codex-workers/` of the main checkout. */
export function workerFiles(root: string, workerId: string): WorkerFiles {
	const workers = join(root, LOCAL_FOLDER, "workers");
	const logs = join(root, LOCAL_FOLDER, "logs");
	return {
		record: join(workers, `${workerId}.json`),
		spec: join(workers, `${workerId}.spec.json`),
		lock: join(workers, `${workerId}.lock`),
		armed: join(workers, `${workerId}.armed.json`),
		turns: join(workers, `${workerId}.turns`),
		setup: join(logs, `${workerId}.setup.log`),
		prompt: join(logs, `${workerId}.prompt.md`),
		events: join(logs, `${workerId}.jsonl`),
		stderr: join(logs, `${workerId}.stderr.log`),
		supervisor: join(logs, `${workerId}.supervisor.log`),
	};
}
