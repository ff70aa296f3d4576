import * as z from "zod";
import { WorkerScope } from "../worker-scope.ts";
import { jsonVariable } from "./json-variable.ts";
import { toVariables } from "./to-variables.ts";

const Json = jsonVariable("[]");

/**
 * What a worker's gate is told about the worker's scope: the dispatcher sets these variables for
 * Codex. Without them the scope is `standard`; one that is broken is nobody's scope.
 */
export const ScopeEnvironment = z.object({
	CODEX_WORKERS_SCOPE: WorkerScope.default("standard"),
	/** The argument vectors of the project's tests and checks, which the scope `review` runs; JSON. */
	CODEX_WORKERS_CHECKS: Json.pipe(z.array(z.array(z.string()).min(1))),
	/** MCP tools that only read, `<server>__<tool>`; JSON. */
	CODEX_WORKERS_READ_TOOLS: Json.pipe(z.array(z.string().min(1))),
});
export type ScopeEnvironment = z.output<typeof ScopeEnvironment>;

/** The variables themselves; what `ScopeEnvironment` reads back. */
export function scopeVariables(scope: ScopeEnvironment): Record<string, string> {
	return toVariables(scope);
}
