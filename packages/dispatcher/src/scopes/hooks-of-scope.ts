import type { SessionHooks } from "@codex-workers/codex";
import type { WorkerScope } from "@codex-workers/protocol";

/** A worker that only reads records no end on the issue, so nothing asks it for one when it stops. */
export function hooksOfScope(hooks: SessionHooks, scope: WorkerScope): SessionHooks {
	if (scope === "standard") return hooks;
	const { Stop, ...rest } = hooks;
	return rest;
}
