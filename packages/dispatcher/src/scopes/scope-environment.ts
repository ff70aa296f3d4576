import { scopeVariables } from "@codex-workers/protocol";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";
import { scratchPath } from "./scratch-path.ts";
import { toldScope } from "./told-scope.ts";

type Variables = Readonly<Record<string, string>>;

/**
 * What a worker's scope adds to its environment `passed`: what the gate is told of it, and how git
 * reads without a trace.
 */
export function scopeEnvironment(spec: WorkerSpec, passed: Variables): Record<string, string> {
	const { workers } = spec.configuration;
	const told = scopeVariables(toldScope(workers));
	switch (workers.scope) {
		case "standard":
			return told;
		case "research":
			return { ...told, ...readingGit(passed) };
		case "review":
			return { ...told, ...readingGit(passed), TMPDIR: scratchPath(spec) };
	}
}

const SETTINGS = [
	["safe.bareRepository", "explicit"],
	["core.fsmonitor", "false"],
] as const;

/**
 * git writes no index and fetches no object. It takes no folder of the worktree for a repository,
 * because the configuration of one that is committed there could run programs.
 */
function readingGit(passed: Variables): Record<string, string> {
	const count = Number(passed["GIT_CONFIG_COUNT"] ?? 0) || 0;
	const settings = SETTINGS.flatMap(([key, value], at) => [
		[`GIT_CONFIG_KEY_${count + at}`, key],
		[`GIT_CONFIG_VALUE_${count + at}`, value],
	]);
	return {
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_CONFIG_COUNT: String(count + SETTINGS.length),
		...Object.fromEntries(settings),
	};
}
