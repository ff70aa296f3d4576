import type { Issue } from "@codex-workers/github";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";

export type SpecFacts = {
	issue: Issue;
	workerId: string;
	attempt: number;
	branch: string;
	/** The claim's commit. */
	claim: string;
	/** Until when that holds as it was written, ISO 8601. */
	leaseUntil: string;
	/** The worktree, absolute. */
	path: string;
	limitMs: number;
};

/** A worker as its supervisor will be told, from what was decided about it. */
export function workerSpec(context: DispatcherContext, facts: SpecFacts): WorkerSpec {
	return {
		schema_version: 1,
		worker_id: facts.workerId,
		issue: facts.issue.number,
		attempt: facts.attempt,
		repository: context.repository,
		branch: facts.branch,
		base: context.baseBranch,
		claim: facts.claim,
		lease_until: facts.leaseUntil,
		host: context.host,
		root: context.root,
		worktree: facts.path,
		command_folder: context.commandFolder,
		limit_ms: facts.limitMs,
		configuration: context.configuration,
	};
}
