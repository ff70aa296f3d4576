import type { GateEnvironment } from "./gate-environment.ts";
import type { GateSession } from "./gate-session.ts";
import { workerGateSession } from "./worker-gate-session.ts";

/**
 * Reads the session: a worker's from its environment alone (nothing in its worktree can change
 * it), any other from the repository's configuration, see `readConfigurationText`. Rejects with
 * `GATE_ENVIRONMENT_INVALID`, `CONFIGURATION_INVALID` or `GATE_REPOSITORY_UNKNOWN`.
 */
export async function readGateSession(
	env: GateEnvironment,
	top: string | undefined,
): Promise<GateSession> {
	if (env["CODEX_WORKERS_WORKER_ID"]) return workerGateSession(env);
	// Most sessions are workers', and the shapes of a whole configuration take long to make.
	const { repositoryGateSession } = await import("./repository-gate-session.ts");
	return repositoryGateSession(env, top);
}
