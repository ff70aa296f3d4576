import { CodedError } from "@codex-workers/protocol";
import type { Checkout } from "../git/checkout.ts";
import { git } from "../git/git.ts";
import { tryGit } from "../git/try-git.ts";

const LOCAL = "refs/remotes/origin/HEAD";

/**
 * The default branch of `origin`: as the clone remembers it, else as the remote says.
 * Throws `DEFAULT_BRANCH_UNKNOWN` (an empty remote) or `GIT_FAILED`.
 */
export async function findDefaultBranch(checkout: Checkout): Promise<string> {
	const { root, env } = checkout;
	const remembered = await tryGit(root, ["symbolic-ref", "--quiet", LOCAL], { env });
	if (remembered.type === "done") return remembered.stdout.slice("refs/remotes/origin/".length);
	const told = await git(root, ["ls-remote", "--symref", "--", "origin", "HEAD"], { env });
	const branch = /^ref: refs\/heads\/(?<branch>\S+)\tHEAD$/m.exec(told)?.groups?.["branch"];
	if (branch !== undefined) return branch;
	throw new CodedError(
		"DEFAULT_BRANCH_UNKNOWN",
		"origin does not say which branch is its default.",
		{
			hint: "Push a first commit, or set baseBranch in codex-workers.json.",
		},
	);
}
