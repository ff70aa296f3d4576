import type { Configuration, ScopeEnvironment } from "@codex-workers/protocol";

/** What the gate of a worker is told of its scope, out of the repository's own configuration. */
export function toldScope(workers: Configuration["workers"]): ScopeEnvironment {
	const { scope, test, lint, readTools = {} } = workers;
	const checks = [test, lint].filter((check) => check !== undefined);
	return {
		CODEX_WORKERS_SCOPE: scope,
		CODEX_WORKERS_CHECKS: scope === "review" ? checks : [],
		CODEX_WORKERS_READ_TOOLS: Object.entries(readTools).flatMap(([server, tools]) =>
			tools.map((tool) => `${server}__${tool}`),
		),
	};
}
