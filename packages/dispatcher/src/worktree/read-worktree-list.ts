import { setTimeout as delay } from "node:timers/promises";
import type { Environment } from "../environment/environment.ts";
import { type GitOutcome, tryGit } from "../git/try-git.ts";

/** Git's exit code when it dies. */
const DIED = 128;
const PAUSES_MS = [10, 100];

/**
 * What `git worktree list -z` prints for people's programs. Git dies when another one is just
 * adding a worktree, so it is asked again.
 */
export async function readWorktreeList(cwd: string, env: Environment): Promise<GitOutcome> {
	const ask = () => tryGit(cwd, ["worktree", "list", "--porcelain", "-z"], { env });
	let listed = await ask();
	for (const pauseMs of PAUSES_MS) {
		if (listed.type === "done" || listed.exitCode !== DIED) return listed;
		await delay(pauseMs);
		listed = await ask();
	}
	return listed;
}
