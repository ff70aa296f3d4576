import { CodedError } from "@codex-workers/protocol";
import { execa } from "execa";

/** The commit that is checked out in a folder; throws `NOT_A_REPOSITORY`. */
export async function readHead(cwd: string): Promise<string> {
	const head = await execa("git", ["rev-parse", "--verify", "HEAD"], { cwd, reject: false });
	if (head.exitCode === 0) return head.stdout.trim();
	throw new CodedError("NOT_A_REPOSITORY", `There is no commit checked out in ${cwd}.`, {
		hint: "Run this inside the worker's worktree, after the first commit.",
	});
}
