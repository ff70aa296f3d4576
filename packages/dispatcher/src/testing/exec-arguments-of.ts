import { execArguments } from "@codex-workers/codex";
import type { WorkerHookFiles } from "../hooks/worker-hook-files.ts";
import { workerHooks } from "../hooks/worker-hooks.ts";

/** The arguments of a Codex with these hooks, in no worktree in particular. */
export function execArgumentsOf(files: WorkerHookFiles): string[] {
	const args = execArguments({
		hooks: workerHooks(files),
		scope: "standard",
		sandbox: "workspace-write",
		worktree: "/src/widget-worker-7",
		gitDirs: ["/src/widget/.git/worktrees/7", "/src/widget/.git"],
		prompt: { from: "stdin" },
	});
	return [...args];
}
