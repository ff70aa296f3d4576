import { type GitHubClient, newMarkerComment, postComment } from "@codex-workers/github";
import type { AssignedMarker } from "@codex-workers/protocol";

/** Tells on the issue that a worker is off it, and with what outcome. Throws `GitHubError`. */
export async function postCleared(
	context: { client: GitHubClient; now: () => number },
	cleared: { issueId: string; workerId: string; outcome: string },
): Promise<void> {
	const marker: AssignedMarker = {
		schema_version: 1,
		assigned: false,
		cleared_at: new Date(context.now()).toISOString(),
		worker_id: cleared.workerId,
		outcome: cleared.outcome,
		orchestration_id: null,
	};
	const comment = newMarkerComment("assigned", marker);
	await postComment(context.client, { subjectId: cleared.issueId, ...comment });
}
