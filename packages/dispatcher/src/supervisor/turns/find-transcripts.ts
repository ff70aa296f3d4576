import { glob } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import type { Environment } from "../../environment/environment.ts";

/**
 * The transcripts that Codex keeps of a thread, where no hook has named them: none where they
 * cannot be listed. Paths are absolute.
 */
export async function findTranscripts(threadId: string, env: Environment): Promise<string[]> {
	if (!/^[\w-]{1,100}$/.test(threadId)) return [];
	const home = env["CODEX_HOME"] || join(env["HOME"] || homedir(), ".codex");
	const found: string[] = [];
	try {
		for await (const file of glob(`sessions/*/*/*/rollout-*-${threadId}.jsonl`, { cwd: home })) {
			found.push(join(home, file));
		}
	} catch (error) {
		if (!(error instanceof Error && "syscall" in error)) throw error;
	}
	return found;
}
