import { Configuration } from "@codex-workers/protocol";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";

/** The spec of worker-1-7 on acme/widget. */
export function workerSpec(change: Partial<SupervisorSpec> = {}): SupervisorSpec {
	return {
		schema_version: 1,
		worker_id: "worker-1-7",
		issue: 7,
		attempt: 1,
		repository: { owner: "acme", name: "widget" },
		branch: "feature/7-fix-it",
		base: "main",
		claim: "1".repeat(40),
		lease_until: "2099-01-01T00:00:00Z",
		host: "host-a",
		root: "/src/widget",
		worktree: "/src/widget-worker-7",
		codex: { file: "/bin/false", args: [] },
		command_folder: null,
		limit_ms: 60_000,
		configuration: Configuration.parse({}),
		...change,
	};
}
