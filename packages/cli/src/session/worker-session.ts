import { CodedError, type Configuration, WorkerEnvironment } from "@codex-workers/protocol";

const Session = WorkerEnvironment.omit({
	CODEX_WORKERS_ROOT: true,
	CODEX_WORKERS_ARMED_FILE: true,
});

/** Who a command runs for, as its worker's environment says. */
export interface WorkerSession {
	readonly workerId: string;
	readonly issue: number;
	readonly attempt: number;
	/** `owner/name`. */
	readonly repository: string;
	readonly branch: string;
	readonly base: string;
	readonly trust: Configuration["trust"];
}

/** Reads the worker's environment; throws `NOT_A_WORKER` anywhere else. */
export function readWorkerSession(
	env: Readonly<Record<string, string | undefined>>,
): WorkerSession {
	const read = Session.safeParse(env);
	if (!read.success) {
		const names = read.error.issues.map(({ path }) => String(path[0])).join(", ");
		throw new CodedError("NOT_A_WORKER", `This is not a worker's session (${names}).`, {
			hint: "This command is for workers; `codex-workers dispatch <issue>` starts one.",
		});
	}
	return {
		workerId: read.data.CODEX_WORKERS_WORKER_ID,
		issue: read.data.CODEX_WORKERS_ISSUE,
		attempt: read.data.CODEX_WORKERS_ATTEMPT,
		repository: read.data.CODEX_WORKERS_REPOSITORY,
		branch: read.data.CODEX_WORKERS_BRANCH,
		base: read.data.CODEX_WORKERS_BASE,
		trust: read.data.CODEX_WORKERS_TRUST,
	};
}
