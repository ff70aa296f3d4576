import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import type { IssueState } from "@codex-workers/github";
import { formatWorkerId, workerOfMarker } from "@codex-workers/protocol";
import { workerFiles } from "../workers/worker-files.ts";

/**
 * The id and the number of the next attempt on an issue. The id gets a suffix when one of this
 * second is already on the issue or in the logs.
 */
export function chooseWorker(
	context: { root: string; now: () => number },
	facts: { issue: number; attempt: number | undefined; state: IssueState },
): { workerId: string; attempt: number } {
	const { issue, state } = facts;
	const start = { startedAt: context.now(), issue };
	const plain = formatWorkerId(start);
	const isTaken =
		existsSync(workerFiles(context.root, plain).events) ||
		state.markers.some(({ marker }) => workerOfMarker(marker) === plain);
	const workerId = isTaken
		? formatWorkerId({ ...start, suffix: randomBytes(2).toString("hex") })
		: plain;
	return { workerId, attempt: facts.attempt ?? lastAttempt(state) + 1 };
}

function lastAttempt({ markers }: IssueState): number {
	const attempts = markers.map(({ marker }) =>
		marker.kind === "assigned" && marker.data.assigned ? (marker.data.attempt ?? 0) : 0,
	);
	return Math.max(0, ...attempts);
}
