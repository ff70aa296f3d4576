import type { UnfinishedFacts, WorkerSpec } from "@codex-workers/dispatcher";
import type { SimulatedWorld } from "../world/simulated-world.ts";

/** Whose work it is, and which. */
interface LeftWork {
	readonly head: string;
	readonly begunAt: string;
	readonly spec: Pick<
		WorkerSpec,
		"worker_id" | "issue" | "attempt" | "claim" | "host" | "branch" | "base" | "worktree"
	>;
}

/** What a supervisor knows of a worker that has recorded no end. */
export function unfinishedFacts(
	{ repository }: SimulatedWorld,
	{ head, spec, begunAt }: LeftWork,
	kind: UnfinishedFacts["kind"],
): UnfinishedFacts {
	const { worker_id, issue, attempt, claim, host, branch, base, worktree } = spec;
	const before = repository.commits.reachable(begunAt);
	const own = [...repository.commits.reachable(head)].filter((oid) => !before.has(oid));
	return {
		schema_version: 1,
		...{ kind, worker_id, issue, attempt, claim, host, branch, base, worktree },
		...{ ended: "Codex ended.", turns: 12, problem: null, snapshot: null, stop_reason: null },
		tests: { status: "not_run", reason: "Nobody has run them." },
		last_messages: [],
		work: {
			...{ head, is_pushed: false, has_worktree: true, is_on_branch: true },
			commits: own.map((oid) => `${oid.slice(0, 12)} feat: go on`),
			commit_count: own.length,
			...{ files: [], uncommitted: [], left_out: [] },
		},
	};
}
