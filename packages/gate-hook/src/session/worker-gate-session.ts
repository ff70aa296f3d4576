import { CLAIMS_NAMESPACE, CodedError, WorkerEnvironment } from "@codex-workers/protocol";
import * as z from "zod";
import type { GateEnvironment } from "./gate-environment.ts";
import type { GateSession, GateWorker } from "./gate-session.ts";

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

/** The session of the worker that an environment tells of. Throws `GATE_ENVIRONMENT_INVALID`. */
export function workerGateSession(
	env: GateEnvironment,
): GateSession & { readonly worker: GateWorker } {
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
	const ref = data.CODEX_WORKERS_CLAIM_REF ?? `${CLAIMS_NAMESPACE}/${issue}`;
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
