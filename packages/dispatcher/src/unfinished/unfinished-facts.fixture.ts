import type { UnfinishedFacts } from "./unfinished-facts.ts";

/** What a supervisor knows of worker-1701523200-7, whose Codex was killed with all its work pushed. */
export const FACTS: UnfinishedFacts & { kind: "handover" | "failed" } = {
	...{ schema_version: 1, kind: "handover", worker_id: "worker-1701523200-7", issue: 7 },
	...{ attempt: 1, claim: "1".repeat(40), host: "host-a", branch: "feature/7", base: "main" },
	...{ worktree: "/src/w", ended: "Codex ended.", turns: 3, problem: null, snapshot: null },
	...{ tests: null, last_messages: [], stop_reason: null },
	work: {
		...{ head: "2".repeat(40), is_pushed: true, has_worktree: true, is_on_branch: true },
		...{ commits: [], commit_count: 0, files: [" "], uncommitted: [" "], left_out: [] },
	},
};
