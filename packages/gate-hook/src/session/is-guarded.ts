import type { GateEnvironment } from "./gate-environment.ts";
import { readConfigurationText } from "./read-configuration-text.ts";

/**
 * Whether the gate has a say here: in every worker's session, and in a repository whose default
 * branch (or whose checkout) carries `codex-workers.json`. Elsewhere it is silent, because it may
 * be registered for all of a user's sessions.
 */
export function isGuarded(env: GateEnvironment, top: string | undefined): boolean {
	if (env["CODEX_WORKERS_WORKER_ID"]) return true;
	return readConfigurationText(env, top) !== undefined;
}
