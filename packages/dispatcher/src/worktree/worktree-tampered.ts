import { CodedError } from "@codex-workers/protocol";

/** The refusal to let git run where a worker has changed what git goes by. */
export function worktreeTampered(path: string, why: string): CodedError {
	return new CodedError("WORKTREE_TAMPERED", `The git files of ${path} were changed. ${why}`, {
		hint: "Look into that folder without git, save what you need, and remove it with `git worktree remove --force` or `rm -r` and `git worktree prune`.",
	});
}
