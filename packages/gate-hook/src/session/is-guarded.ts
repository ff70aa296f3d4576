import { existsSync } from "node:fs";
import { join } from "node:path";
import type { GateEnvironment } from "./gate-environment.ts";

/**
 * Whether the gate has a say here: in every worker's session, and in a repository that carries
 * `codex-workers.json`. Elsewhere it is silent, because it may be registered for all of a user's
 * sessions.
 *
 * Outside a worker the guard is only as good as the checkout's own file: a guarded session can
 * edit or delete it, and with it the trust that it names, until the file is read from the base
 * branch instead.
 */
export function isGuarded(env: GateEnvironment, top: string | undefined): boolean {
	if (env["CODEX_WORKERS_WORKER_ID"]) return true;
	return top !== undefined && existsSync(join(top, CONFIGURATION));
}

/** The file, at the top of a repository, that makes it a guarded one. */
export const CONFIGURATION = "codex-workers.json";
