import { findPullRequests } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { GitHubContext } from "../status/read-finished-work.ts";
import type { RemoteView } from "./read-remote.ts";

/** An issue whose work is already proposed needs no second worker. Throws `PULL_REQUEST_OPEN`, `GitHubError`. */
export async function refuseOpenPullRequest(
	{ client, repository }: GitHubContext,
	issue: number,
	{ branches }: RemoteView,
): Promise<void> {
	const found = await Promise.all(
		[...branches.keys()].map((head) => findPullRequests(client, { repository, head })),
	);
	const open = found.flat().find(({ state }) => state === "OPEN");
	if (open === undefined) return;
	throw new CodedError(
		"PULL_REQUEST_OPEN",
		`Issue #${issue} has an open pull request already: ${open.url}`,
		{ hint: "Merge it or close it, then dispatch again." },
	);
}
