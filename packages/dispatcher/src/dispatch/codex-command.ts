import { mkdir } from "node:fs/promises";
import { execArguments, writableGitPaths } from "@codex-workers/codex";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { codexOptions } from "../gate/codex-options.ts";
import { prepareScope } from "../scopes/prepare-scope.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { findGitDir } from "../worktree/find-git-dir.ts";
import type { DispatchPlan } from "./dispatch-plan.ts";

/** What a worker's supervisor will run, in the worktree that is there by now. Throws `WORKTREE_TAMPERED`. */
export async function codexCommand(
	context: DispatcherContext,
	plan: DispatchPlan,
): Promise<SupervisorSpec["codex"]> {
	const { worktree } = plan.spec;
	const args = execArguments({
		...codexOptions(context),
		...(await prepareScope(plan.spec)),
		...(plan.continues !== null && { continues: plan.continues }),
		worktree,
		gitDirs: await gitDirectories(context.root, worktree),
		prompt: { from: "stdin" },
	});
	return { file: plan.codexBinary, args: [...args] };
}

/** The worktree's git directories; what the sandbox opens of them is there afterwards. */
async function gitDirectories(root: string, worktree: string): Promise<[string, string]> {
	const { gitDir, commonDir } = await findGitDir(root, worktree);
	const gitDirs: [string, string] = [gitDir, commonDir];
	for (const path of writableGitPaths(gitDirs)) await mkdir(path, { recursive: true });
	return gitDirs;
}
