import * as z from "zod";
import { GitOid } from "../ids/git-oid.ts";
import { WorkerId } from "../ids/worker-id.ts";
import { WorkerScope } from "../worker-scope.ts";
import { markdownLine } from "./markdown-text.ts";
import type { MarkerDefinition } from "./marker-definition.ts";
import { MarkerText, markerFields, Timestamp } from "./marker-fields.ts";

const Assigned = z.strictObject({
	...markerFields,
	assigned: z.literal(true),
	worker_id: WorkerId,
	assigned_at: Timestamp,
	/** Relative to the repository that dispatched, so that no machine path is published. */
	worktree: MarkerText,
	branch: MarkerText,
	attempt: z.int().positive(),
	scope: WorkerScope,
	orchestration_id: z.string().max(100).nullable(),
	/** The commit the claim ref pointed at: the fencing token of this worker. */
	claim: GitOid,
});

const Cleared = z.strictObject({
	...markerFields,
	assigned: z.literal(false),
	cleared_at: Timestamp,
	worker_id: WorkerId,
	outcome: MarkerText,
});

export const AssignedMarker = z.discriminatedUnion("assigned", [Assigned, Cleared]);
/** Who works on the issue, or that nobody does any more. */
export type AssignedMarker = z.infer<typeof AssignedMarker>;

export const assignedMarker: MarkerDefinition<typeof AssignedMarker> = {
	open: "<!-- WORKER:ASSIGNED -->",
	close: "<!-- /WORKER:ASSIGNED -->",
	schema: AssignedMarker,
	markdown: (data) => (data.assigned ? assignedText(data) : clearedText(data)),
};

function assignedText(data: z.infer<typeof Assigned>): string {
	return [
		"**Worker Assigned**",
		`- **Worker ID:** \`${data.worker_id}\``,
		`- **Attempt:** ${data.attempt}`,
		`- **Started:** ${data.assigned_at}`,
		`- **Branch:** \`${markdownLine(data.branch)}\``,
		`- **Worktree:** \`${markdownLine(data.worktree)}\``,
		"",
		"---",
		`*Orchestrator: ${data.orchestration_id === null ? "none" : markdownLine(data.orchestration_id)}*`,
	].join("\n");
}

function clearedText(data: z.infer<typeof Cleared>): string {
	return [
		"**Worker Cleaned Up**",
		`- **Worker ID:** \`${data.worker_id}\``,
		`- **Cleared:** ${data.cleared_at}`,
		`- **Outcome:** ${markdownLine(data.outcome)}`,
	].join("\n");
}
