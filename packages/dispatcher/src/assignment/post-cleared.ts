import { randomUUID } from "node:crypto";
import { type GitHubClient, postComment } from "@codex-workers/github";
import { renderMarker } from "@codex-workers/protocol";

/** Tells on the issue that a worker is off it, and with what outcome. Throws `GitHubError`. */
export async function postCleared(
	context: { client: GitHubClient; now: () => number },
	cleared: { issueId: string; workerId: string; outcome: string },
): Promise<void> {
	const nonce = randomUUID();
	const body = renderMarker({
		kind: "assigned",
		data: {
			schema_version: 1,
			nonce,
			assigned: false,
			cleared_at: new Date(context.now()).toISOString(),
			worker_id: cleared.workerId,
			outcome: cleared.outcome,
		},
	});
	await postComment(context.client, { subjectId: cleared.issueId, nonce, body });
}
