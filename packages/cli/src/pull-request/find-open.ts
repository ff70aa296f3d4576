import type { PullRequest } from "@codex-workers/github";
import type { WorkerGitHub } from "../session/worker-github.ts";

/** The newest open pull request from a branch, to any base where none is named. */
export async function findOpen(
	github: Pick<WorkerGitHub, "findPullRequests">,
	{ head, base }: { readonly head: string; readonly base: string | undefined },
): Promise<PullRequest | undefined> {
	const found = await github.findPullRequests(head);
	return found.find((pull) => pull.state === "OPEN" && (base === undefined || pull.base === base));
}
