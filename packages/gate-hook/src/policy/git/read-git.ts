import { CodedError } from "@codex-workers/protocol";
import type { Git } from "./git.ts";

/**
 * What git prints for a command that must succeed. Throws `GIT_FAILED`, without git's own words:
 * they may quote addresses with credentials.
 */
export async function readGit(git: Git, args: readonly string[]): Promise<string> {
	const { exitCode, stdout } = await git(args);
	if (exitCode === 0) return stdout;
	throw new CodedError("GIT_FAILED", `\`git ${args[0]}\` failed with exit code ${exitCode}.`, {
		hint: "Run `git ls-remote origin` in the checkout, which says what git needs.",
	});
}
