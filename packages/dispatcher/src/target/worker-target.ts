import { CodedError, issueOfWorker } from "@codex-workers/protocol";

/** Which worker is meant: the newest one on an issue, or one by its id. */
export type WorkerTarget = { issue: number } | { worker: string };

/** Reads `123`, `#123` or a worker's id. Throws `WORKER_TARGET_INVALID`. */
export function parseWorkerTarget(text: string): WorkerTarget {
	const issue = /^#?(?<issue>[1-9]\d{0,9})$/.exec(text)?.groups?.["issue"];
	if (issue !== undefined) return { issue: Number(issue) };
	if (issueOfWorker(text) !== undefined) return { worker: text };
	throw noTarget(text);
}

/** The issue that a target is about. Throws `WORKER_TARGET_INVALID` for what is no worker's id. */
export function issueOfTarget(target: WorkerTarget): number {
	if ("issue" in target) return target.issue;
	const issue = issueOfWorker(target.worker);
	if (issue === undefined) throw noTarget(target.worker);
	return issue;
}

function noTarget(text: string): CodedError {
	return new CodedError("WORKER_TARGET_INVALID", `${JSON.stringify(text)} names no worker.`, {
		hint: "Give an issue number such as 123, or a worker's id such as worker-1701523200-123.",
	});
}
