import { newMarkerComment, postComment } from "@codex-workers/github";
import type { AssignedMarker, WorkerScope } from "@codex-workers/protocol";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

/** Tells on the issue who works on it now. Throws `GitHubError`. */
export async function postAssigned(
	context: Pick<DispatcherContext, "client" | "now" | "orchestrationId">,
	assigned: {
		issueId: string;
		workerId: string;
		attempt: number;
		branch: string;
		/** Relative to the main checkout. */
		worktree: string;
		scope: WorkerScope;
		/** The claim's commit: the fencing token. */
		claim: string;
	},
): Promise<void> {
	const marker: AssignedMarker = {
		schema_version: 1,
		assigned: true,
		worker_id: assigned.workerId,
		assigned_at: new Date(context.now()).toISOString(),
		worktree: assigned.worktree,
		branch: assigned.branch,
		attempt: assigned.attempt,
		scope: assigned.scope,
		orchestration_id: context.orchestrationId,
		claim: assigned.claim,
	};
	const comment = newMarkerComment("assigned", marker);
	await postComment(context.client, { subjectId: assigned.issueId, ...comment });
}
