import { type GateSession, type GateWorker, workerGateSession } from "@codex-workers/gate-hook";
import { CodedError, type Configuration, WorkerEnvironment } from "@codex-workers/protocol";
import type * as z from "zod";
import { schemaObjection } from "../input/schema-objection.ts";

const Session = WorkerEnvironment.pick({
	CODEX_WORKERS_WORKER_ID: true,
	CODEX_WORKERS_ISSUE: true,
	CODEX_WORKERS_ATTEMPT: true,
	CODEX_WORKERS_REPOSITORY: true,
	CODEX_WORKERS_BRANCH: true,
	CODEX_WORKERS_BASE: true,
	CODEX_WORKERS_CLAIM: true,
	CODEX_WORKERS_CLAIM_REF: true,
	CODEX_WORKERS_ROOT: true,
	CODEX_WORKERS_TRUST: true,
	CODEX_WORKERS_REVIEW: true,
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
	/** The lock that the worker holds: its full ref, and the commit it was started with. */
	readonly claim: GateWorker["claim"] | undefined;
	/** What the repository asks of reviews; defaults where absent. */
	readonly review: GateSession["review"];
	/** The main checkout, absolute. */
	readonly root: string;
	/** The run of the dispatching loop, where the environment tells it. */
	readonly orchestrationId: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether an environment is a worker's: any variable of one says something. */
export function isWorkerEnvironment(env: Environment): boolean {
	return Object.keys(Session.shape).some((name) => env[name]);
}

/**
 * Reads the worker's environment, and by what the gate judges in it; an empty variable counts as
 * none. Throws `NOT_A_WORKER` where there is none of it and `WORKER_ENVIRONMENT_INVALID` where it
 * is broken.
 */
export function readWorkerSession(env: Environment): WorkerSession {
	if (!isWorkerEnvironment(env)) {
		throw new CodedError("NOT_A_WORKER", "This is not a worker's session.", {
			hint: "This command is for workers; `codex-workers dispatch <issue>` starts one.",
		});
	}
	const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value));
	const read = Session.safeParse(set);
	if (!read.success) throw environmentInvalid(read.error, set);
	const gate = workerGateSession(set);
	return {
		workerId: read.data.CODEX_WORKERS_WORKER_ID,
		issue: read.data.CODEX_WORKERS_ISSUE,
		attempt: read.data.CODEX_WORKERS_ATTEMPT,
		repository: read.data.CODEX_WORKERS_REPOSITORY,
		branch: read.data.CODEX_WORKERS_BRANCH,
		base: read.data.CODEX_WORKERS_BASE,
		trust: read.data.CODEX_WORKERS_TRUST,
		claim: gate.worker.claim,
		review: gate.review,
		root: read.data.CODEX_WORKERS_ROOT,
		orchestrationId: set["ORCHESTRATION_ID"] ?? null,
	};
}

function environmentInvalid({ issues }: z.ZodError, env: Environment): CodedError {
	const problems = issues.map((issue) => {
		const [name = "", ...rest] = issue.path.map(String);
		const value = env[name];
		const objection = value === undefined ? "is missing" : schemaObjection(issue, value);
		return `${[name, ...rest].join(", ")} ${objection}`;
	});
	return new CodedError(
		"WORKER_ENVIRONMENT_INVALID",
		`The worker's environment is broken: ${problems.join("; ")}.`,
		{ hint: "`codex-workers dispatch` sets these variables; change none of them in a worker." },
	);
}
