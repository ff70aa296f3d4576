import { join } from "node:path";
import {
	CodedError,
	type Configuration,
	parseConfiguration,
	WorkerEnvironment,
} from "@codex-workers/protocol";
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

const GateVariables = WorkerEnvironment.pick({
	CODEX_WORKERS_WORKER_ID: true,
	CODEX_WORKERS_ISSUE: true,
	CODEX_WORKERS_REPOSITORY: true,
	CODEX_WORKERS_TRUST: true,
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
	const read = GateVariables.safeParse(env);
	if (!read.success) {
		throw new CodedError(
			"GATE_ENVIRONMENT_INVALID",
			`The worker's environment is broken: ${z.prettifyError(read.error)}`,
			{ hint: "Start workers with `codex-workers dispatch`, which sets their environment." },
		);
	}
	const { data } = read;
	return {
		repository: data.CODEX_WORKERS_REPOSITORY,
		trust: data.CODEX_WORKERS_TRUST,
		worker: { id: data.CODEX_WORKERS_WORKER_ID, issue: data.CODEX_WORKERS_ISSUE },
	};
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
