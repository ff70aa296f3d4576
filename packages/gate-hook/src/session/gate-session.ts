import { join } from "node:path";
import { CodedError, Configuration, parseConfiguration, WorkerId } from "@codex-workers/protocol";
import * as z from "zod";
import type { GateEnvironment } from "./gate-environment.ts";
import { CONFIGURATION } from "./is-guarded.ts";
import { readSmallFile } from "./read-small-file.ts";

/** For whom the gate judges. `repository` is `owner/name`; `worker` is absent outside a worker. */
export interface GateSession {
	readonly repository: string;
	readonly trust: Configuration["trust"];
	readonly worker?: { readonly id: string; readonly issue: number };
}

const MOST = 256 * 1024;

const WorkerEnvironment = z.object({
	CODEX_WORKERS_WORKER_ID: WorkerId,
	CODEX_WORKERS_ISSUE: z.coerce.number().int().positive(),
	CODEX_WORKERS_REPOSITORY: z.string().min(1),
	CODEX_WORKERS_TRUST: z.string().default("{}"),
});

/**
 * Reads the session: a worker's from its environment alone (nothing in its worktree can change
 * it), any other from `codex-workers.json` at `top`. Throws `GATE_ENVIRONMENT_INVALID`,
 * `CONFIGURATION_INVALID` or `GATE_REPOSITORY_UNKNOWN`.
 */
export function readGateSession(env: GateEnvironment, top: string | undefined): GateSession {
	return env["CODEX_WORKERS_WORKER_ID"] ? workerSession(env) : repositorySession(env, top);
}

function workerSession(env: GateEnvironment): GateSession {
	const read = WorkerEnvironment.safeParse(env);
	if (!read.success) throw invalidEnvironment(z.prettifyError(read.error));
	const { data } = read;
	return {
		repository: data.CODEX_WORKERS_REPOSITORY,
		trust: readTrust(data.CODEX_WORKERS_TRUST),
		worker: { id: data.CODEX_WORKERS_WORKER_ID, issue: data.CODEX_WORKERS_ISSUE },
	};
}

function readTrust(text: string): Configuration["trust"] {
	try {
		return Configuration.shape.trust.parse(JSON.parse(text));
	} catch (cause) {
		throw invalidEnvironment("CODEX_WORKERS_TRUST is not a list of trusted accounts", cause);
	}
}

function repositorySession(env: GateEnvironment, top: string | undefined): GateSession {
	const text = top === undefined ? undefined : readSmallFile(join(top, CONFIGURATION), MOST);
	const configuration = parseConfiguration(text ?? "");
	const repository = env["GITHUB_REPOSITORY"] || configuration.repository;
	if (repository !== undefined) return { repository, trust: configuration.trust };
	throw new CodedError(
		"GATE_REPOSITORY_UNKNOWN",
		"The gate does not know which repository this is.",
		{ hint: 'Name it in codex-workers.json: "repository": "owner/name".' },
	);
}

function invalidEnvironment(what: string, cause?: unknown): CodedError {
	return new CodedError("GATE_ENVIRONMENT_INVALID", `The worker's environment is broken: ${what}`, {
		hint: "Start workers with `codex-workers dispatch`, which sets their environment.",
		cause,
	});
}
