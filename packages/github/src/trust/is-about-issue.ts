import { issueOfWorker, type Marker, workerOfMarker } from "@codex-workers/protocol";

/** Whether a marker speaks about issue `issue`: a worker it names works there, and it names no other. */
export function isAboutIssue(marker: Marker, issue: number): boolean {
	const worker = workerOfMarker(marker);
	if (worker !== null && issueOfWorker(worker) !== issue) return false;
	return !("issue" in marker.data) || marker.data.issue === issue;
}
