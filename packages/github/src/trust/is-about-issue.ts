import { issueOfWorker, type Marker } from "@codex-workers/protocol";

/** Whether a marker speaks about issue `issue`: its worker works there, and it names no other. */
export function isAboutIssue({ data }: Marker, issue: number): boolean {
	if (issueOfWorker(data.worker_id) !== issue) return false;
	return !("issue" in data) || data.issue === issue;
}
