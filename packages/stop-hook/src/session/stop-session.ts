import { CodedError, Configuration, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";
import type { StoppingWorker } from "../ends/end-kind.ts";

/** Environment variables, as a process has them. */
export type StopEnvironment = Readonly<Record<string, string | undefined>>;

/** The worker whose session wants to end. */
export interface StopSession {
	readonly worker: StoppingWorker;
	/** `owner/name`. */
	readonly repository: string;
	readonly trust: Configuration["trust"];
	/** The checkout that dispatched the worker. */
	readonly root: string;
}

const WorkerEnvironment = z.object({
	CODEX_WORKERS_WORKER_ID: WorkerId,
	CODEX_WORKERS_ISSUE: z.coerce.number().int().positive(),
	CODEX_WORKERS_REPOSITORY: z.string().min(1),
	CODEX_WORKERS_ROOT: z.string().min(1),
	CODEX_WORKERS_TRUST: z
		.string()
		.default("{}")
		.transform(parseJson)
		.pipe(Configuration.shape.trust),
});

/** Reads a worker's environment. Throws `STOP_ENVIRONMENT_INVALID`. */
export function readStopSession(env: StopEnvironment): StopSession {
	const read = WorkerEnvironment.safeParse(env);
	if (read.success) {
		return {
			worker: { id: read.data.CODEX_WORKERS_WORKER_ID, issue: read.data.CODEX_WORKERS_ISSUE },
			repository: read.data.CODEX_WORKERS_REPOSITORY,
			trust: read.data.CODEX_WORKERS_TRUST,
			root: read.data.CODEX_WORKERS_ROOT,
		};
	}
	throw new CodedError(
		"STOP_ENVIRONMENT_INVALID",
		`The worker's environment is broken: ${z.prettifyError(read.error)}`,
		{ hint: "Start workers with `codex-workers dispatch`, which sets their environment." },
	);
}

/** What is no JSON becomes what no schema takes. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return text;
	}
}
