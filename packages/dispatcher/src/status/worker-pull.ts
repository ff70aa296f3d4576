import type { Checks, PullRequestInSight } from "@codex-workers/github";

/** The pull request of a worker's branch. */
export type WorkerPull = {
	number: number;
	url: string;
	state: "draft" | "open" | "merged" | "closed";
	/** Of the commit it proposes; `null` where they were not read. */
	checks: Checks | null;
};

/** The one that counts of a branch's pull requests, the newest first: one that lives, else the newest. Pure. */
export function workerPull(pulls: readonly PullRequestInSight[]): WorkerPull | null {
	const pull = pulls.find(({ state }) => state !== "CLOSED") ?? pulls[0];
	if (pull === undefined) return null;
	const { number, url, checks } = pull;
	return { number, url, state: stateOf(pull), checks };
}

function stateOf({ state, isDraft }: PullRequestInSight): WorkerPull["state"] {
	switch (state) {
		case "OPEN":
			return isDraft ? "draft" : "open";
		case "MERGED":
			return "merged";
		case "CLOSED":
			return "closed";
	}
}
