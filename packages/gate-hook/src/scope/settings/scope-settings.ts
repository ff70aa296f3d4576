import { CodedError, ScopeEnvironment, type WorkerScope } from "@codex-workers/protocol";
import * as z from "zod";
import type { GateEnvironment } from "../../session/gate-environment.ts";

/** What a worker may do, as the one who started it said. */
export interface ScopeSettings {
	readonly scope: WorkerScope;
	/** Argument vectors that the scope `review` runs besides what reads. */
	readonly checks: readonly (readonly string[])[];
	/** MCP tools that only read: `<server>__<tool>`. */
	readonly readTools: readonly string[];
}

/**
 * Reads the scope from the environment alone, which nothing in a worktree can change; without one
 * it is `standard`. Throws `GATE_SCOPE_INVALID`, which denies everything.
 */
export function readScopeSettings(env: GateEnvironment): ScopeSettings {
	const read = ScopeEnvironment.safeParse(env);
	if (!read.success) {
		throw new CodedError(
			"GATE_SCOPE_INVALID",
			`The worker's scope is broken: ${z.prettifyError(read.error)}`,
			{ hint: "Start workers with `codex-workers dispatch`, which sets their environment." },
		);
	}
	const { data } = read;
	return {
		scope: data.CODEX_WORKERS_SCOPE,
		checks: data.CODEX_WORKERS_CHECKS,
		readTools: data.CODEX_WORKERS_READ_TOOLS,
	};
}
