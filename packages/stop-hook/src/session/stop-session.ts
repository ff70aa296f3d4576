import { CodedError, type Configuration, WorkerEnvironment } from "@codex-workers/protocol";
import * as z from "zod";
import type { StoppingWorker } from "../ends/end-kind.ts";

/** Environment variables, as a process has them. */
export type StopEnvironment = Readonly<Record<string, string | undefined>>;

/** The worker whose session wants to end. */
export interface StopSession {
	readonly worker: StoppingWorker;
	/** `owner/name`. */
	readonly repository: string;
	/** Where the worker's pull request comes from. */
	readonly branch: string;
	readonly trust: Configuration["trust"];
	readonly freshness: Configuration["review"]["freshness"];
	/** The checkout that dispatched the worker. */
	readonly root: string;
}

const StopVariables = WorkerEnvironment.pick({
	CODEX_WORKERS_WORKER_ID: true,
	CODEX_WORKERS_ISSUE: true,
	CODEX_WORKERS_REPOSITORY: true,
	CODEX_WORKERS_BRANCH: true,
	CODEX_WORKERS_ROOT: true,
	CODEX_WORKERS_TRUST: true,
	CODEX_WORKERS_REVIEW: true,
});

/** Reads a worker's environment. Throws `STOP_ENVIRONMENT_INVALID`. */
export function readStopSession(env: StopEnvironment): StopSession {
	const read = StopVariables.safeParse(env);
	if (read.success) {
		return {
			worker: { id: read.data.CODEX_WORKERS_WORKER_ID, issue: read.data.CODEX_WORKERS_ISSUE },
			repository: read.data.CODEX_WORKERS_REPOSITORY,
			branch: read.data.CODEX_WORKERS_BRANCH,
			trust: read.data.CODEX_WORKERS_TRUST,
			freshness: read.data.CODEX_WORKERS_REVIEW.freshness,
			root: read.data.CODEX_WORKERS_ROOT,
		};
	}
	throw new CodedError(
		"STOP_ENVIRONMENT_INVALID",
		`The worker's environment is broken: ${z.prettifyError(read.error)}`,
		{ hint: "Start workers with `codex-workers dispatch`, which sets their environment." },
	);
}
