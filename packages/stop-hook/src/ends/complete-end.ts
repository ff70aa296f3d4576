import type { EndKind } from "./end-kind.ts";

/** The work is done: the pull request is open, and the worker says so. */
export const completeEnd: EndKind = {
	kind: "complete",
	step: "open the pull request, then run `codex-workers report complete --pull-request <number> --summary <text> --tests-passing <count>`",
	judge: (marker, worker) => {
		if (marker.kind !== "complete") return { type: "other" };
		const { worker_id, issue } = marker.data;
		if (worker_id !== worker.id) return { type: "misses", why: `is of ${worker_id}` };
		if (issue !== worker.issue) return { type: "misses", why: `is about issue #${issue}` };
		return { type: "ends" };
	},
};
