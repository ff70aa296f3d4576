import { delimiter } from "node:path";
import { workerVariables } from "@codex-workers/protocol";
import { claimRef } from "../claims/claim-ref.ts";
import type { Environment } from "../environment/environment.ts";
import { passEnvironment } from "../environment/pass-environment.ts";
import { workerFiles } from "../workers/worker-files.ts";
import type { WorkerSpec } from "./supervisor-spec.ts";

/**
 * The environment of a worker's Codex, and so of its hooks and commands: the allow-list, who the
 * worker is, and the folder of `codex-workers` in front of the PATH.
 */
export function workerEnvironment(spec: WorkerSpec, env: Environment): Record<string, string> {
	const { repository } = spec;
	const path = [spec.command_folder, env["PATH"]].filter((part) => part != null && part !== "");
	return {
		...passEnvironment(env),
		PATH: path.join(delimiter),
		GH_PROMPT_DISABLED: "1",
		GIT_TERMINAL_PROMPT: "0",
		...workerVariables({
			CODEX_WORKERS_WORKER_ID: spec.worker_id,
			CODEX_WORKERS_ISSUE: spec.issue,
			CODEX_WORKERS_ATTEMPT: spec.attempt,
			CODEX_WORKERS_REPOSITORY: `${repository.owner}/${repository.name}`,
			CODEX_WORKERS_BRANCH: spec.branch,
			CODEX_WORKERS_CLAIM: spec.claim,
			CODEX_WORKERS_CLAIM_REF: claimRef(spec.configuration.claims.namespace, spec.issue),
			CODEX_WORKERS_BASE: spec.base,
			CODEX_WORKERS_ROOT: spec.root,
			CODEX_WORKERS_ARMED_FILE: workerFiles(spec.root, spec.worker_id).armed,
			CODEX_WORKERS_TRUST: spec.configuration.trust,
			CODEX_WORKERS_REVIEW: spec.configuration.review,
		}),
	};
}
