import { type GateSession, type GateWorker, readGateSession } from "@codex-workers/gate-hook";
import { CodedError, type Configuration, WorkerEnvironment } from "@codex-workers/protocol";

const Session = WorkerEnvironment.omit({ CODEX_WORKERS_ARMED_FILE: true });

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
	/** The lock that the worker holds: its full ref, and the commit it was started with. */
	readonly claim: GateWorker["claim"] | undefined;
	/** What the repository asks of reviews; defaults where absent. */
	readonly review: GateSession["review"];
	/** The main checkout, absolute. */
	readonly root: string;
	/** The run of the dispatching loop, where the environment tells it. */
	readonly orchestrationId: string | null;
}

/**
 * Reads the worker's environment, and by what the gate judges in it. Throws `NOT_A_WORKER`
 * anywhere else, and as `readGateSession` does.
 */
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
	const gate = readGateSession(env, undefined);
	return {
		workerId: read.data.CODEX_WORKERS_WORKER_ID,
		issue: read.data.CODEX_WORKERS_ISSUE,
		attempt: read.data.CODEX_WORKERS_ATTEMPT,
		repository: read.data.CODEX_WORKERS_REPOSITORY,
		branch: read.data.CODEX_WORKERS_BRANCH,
		base: read.data.CODEX_WORKERS_BASE,
		trust: read.data.CODEX_WORKERS_TRUST,
		claim: gate.worker?.claim,
		review: gate.review,
		root: read.data.CODEX_WORKERS_ROOT,
		orchestrationId: env["ORCHESTRATION_ID"] || null,
	};
}
