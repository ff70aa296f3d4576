import type { GateEnvironment } from "./gate-environment.ts";

/**
 * Whether the gate has a say here: in every worker's session, and in a repository whose default
 * branch (or whose checkout) carries `codex-workers.json`. Elsewhere it is silent, because it may
 * be registered for all of a user's sessions.
 */
export async function isGuarded(env: GateEnvironment, top: string | undefined): Promise<boolean> {
	if (env["CODEX_WORKERS_WORKER_ID"]) return true;
	// Most sessions are workers', and starting git takes long to load.
	const { readConfigurationText } = await import("./read-configuration-text.ts");
	return readConfigurationText(env, top) !== undefined;
}
