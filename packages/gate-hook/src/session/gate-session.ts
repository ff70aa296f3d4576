import {
	CodedError,
	type Configuration,
	parseConfiguration,
	WorkerEnvironment,
} from "@codex-workers/protocol";
import * as z from "zod";
import type { WorkerClaim } from "../policy/claim/claim-standing.ts";
import { defaultClaims } from "../policy/claim/default-claims.ts";
import type { ReviewSettings } from "../policy/review-settings.ts";
import type { GateEnvironment } from "./gate-environment.ts";
import { readConfigurationText } from "./read-configuration-text.ts";

/** For whom the gate judges. `repository` is `owner/name`; `worker` is absent outside a worker. */
export interface GateSession {
	readonly repository: string;
	readonly trust: Configuration["trust"];
	readonly review: ReviewSettings;
	/** `GH_REPO`: what gh takes for the repository when a command names none. */
	readonly ghRepository?: string | undefined;
	readonly worker?: GateWorker;
}

/** The worker of a session, with what it works on. */
export interface GateWorker {
	readonly id: string;
	readonly issue: number;
	readonly branch: string;
	readonly base: string;
	readonly claim: WorkerClaim;
	/** The main checkout, absolute. */
	readonly root: string;
}

const GateVariables = WorkerEnvironment.pick({
	CODEX_WORKERS_WORKER_ID: true,
	CODEX_WORKERS_ISSUE: true,
	CODEX_WORKERS_REPOSITORY: true,
	CODEX_WORKERS_BRANCH: true,
	CODEX_WORKERS_BASE: true,
	CODEX_WORKERS_CLAIM: true,
	CODEX_WORKERS_CLAIM_REF: true,
	CODEX_WORKERS_ROOT: true,
	CODEX_WORKERS_TRUST: true,
	CODEX_WORKERS_REVIEW: true,
});

/**
 * Reads the session: a worker's from its environment alone (nothing in its worktree can change
 * it), any other from the repository's configuration, see `readConfigurationText`. Throws
 * `GATE_ENVIRONMENT_INVALID`, `CONFIGURATION_INVALID` or `GATE_REPOSITORY_UNKNOWN`.
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
	const [id, issue] = [data.CODEX_WORKERS_WORKER_ID, data.CODEX_WORKERS_ISSUE];
	const ref = data.CODEX_WORKERS_CLAIM_REF ?? `${defaultClaims()}/${issue}`;
	return {
		repository: data.CODEX_WORKERS_REPOSITORY,
		trust: data.CODEX_WORKERS_TRUST,
		review: data.CODEX_WORKERS_REVIEW,
		ghRepository: env["GH_REPO"] || undefined,
		worker: {
			id,
			issue,
			branch: data.CODEX_WORKERS_BRANCH,
			base: data.CODEX_WORKERS_BASE,
			claim: { workerId: id, ref, oid: data.CODEX_WORKERS_CLAIM },
			root: data.CODEX_WORKERS_ROOT,
		},
	};
}

function repositorySession(env: GateEnvironment, top: string | undefined): GateSession {
	const configuration = parseConfiguration(readConfigurationText(env, top) ?? "");
	const repository = env["GITHUB_REPOSITORY"] || configuration.repository;
	const { trust, review } = configuration;
	const ghRepository = env["GH_REPO"] || undefined;
	if (repository !== undefined) return { repository, trust, review, ghRepository };
	throw new CodedError(
		"GATE_REPOSITORY_UNKNOWN",
		"The gate does not know which repository this is.",
		{ hint: 'Name it in codex-workers.json: "repository": "owner/name".' },
	);
}
