import type { EndGrounds, EndKind } from "./end-kind.ts";

/** The work is done: the pull request is open (or merged already), and the worker says so. */
export const completeEnd: EndKind = {
	kind: "complete",
	step: "open the pull request, then run `codex-workers report complete --pull-request <number> --summary <text> --tests-passing <count>`",
	judge: (marker, { worker, pullRequests }) => {
		if (marker.kind !== "complete") return { type: "other" };
		const { worker_id, issue, pull_request } = marker.data;
		if (worker_id !== worker.id) return { type: "misses", why: `is of ${worker_id}` };
		if (issue !== worker.issue) return { type: "misses", why: `is about issue #${issue}` };
		const why = missingPullRequest(pull_request, pullRequests);
		return why === undefined ? { type: "ends" } : { type: "misses", why };
	},
};

function missingPullRequest(
	named: number,
	pullRequests: EndGrounds["pullRequests"],
): string | undefined {
	const found = pullRequests.find(({ number }) => number === named);
	const state = found?.state ?? "ABSENT";
	switch (state) {
		case "OPEN":
		case "MERGED":
			return undefined;
		case "CLOSED":
			return `names pull request #${named}, which is closed and not merged`;
		case "ABSENT":
			return `names pull request #${named}, which is none from the worker's branch`;
	}
}
