import type { DispatcherContext } from "../context/dispatcher-context.ts";
import type { WorkerSpec } from "../supervisor/supervisor-spec.ts";

/** As whom the gate is tried: a worker that is like any other of this dispatcher, and never runs. */
export function proofWorker(context: DispatcherContext): WorkerSpec {
	const { repository, baseBranch, host, root, commandFolder, configuration } = context;
	return {
		...{ schema_version: 1, worker_id: "worker-0-1", issue: 1, attempt: 1 },
		...{ repository, branch: "feature/1-proof", base: baseBranch, claim: "0".repeat(40) },
		...{ host, root, worktree: root, command_folder: commandFolder, limit_ms: 1, configuration },
	};
}
