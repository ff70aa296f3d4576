import * as z from "zod";
import { GitOid } from "../../ids/git-oid.ts";
import { WorkerId } from "../../ids/worker-id.ts";
import { WorkerScope } from "../../worker-scope.ts";
import { Branch, branchFact } from "../fields/branch.ts";
import { codeText } from "../fields/code-text.ts";
import { MarkerText, markerFields, Timestamp } from "../fields/marker-fields.ts";
import { momentFact } from "../fields/moment-fact.ts";
import { Orchestration, orchestrationText, readOrchestration } from "../fields/orchestration.ts";
import { attemptFact, workerFact } from "../fields/worker-facts.ts";
import { footer } from "../markdown/markdown-parts.ts";
import { markdownCode, markdownLine } from "../markdown/markdown-text.ts";
import { defineMarker } from "../marker-definition.ts";
import type { OutlineReader } from "../outline/reading/outline-reader.ts";

const Assigned = z.strictObject({
	...markerFields,
	assigned: z.literal(true),
	worker_id: WorkerId,
	assigned_at: Timestamp,
	worktree: MarkerText.describe(
		"Relative to the repository that dispatched, so that no machine path is published.",
	),
	branch: Branch.nullable().default(null),
	attempt: z.int().positive().nullable().default(null),
	scope: WorkerScope.nullable().default(null),
	orchestration_id: Orchestration,
	claim: GitOid.nullable()
		.default(null)
		.describe("The commit the claim ref pointed at: the fencing token of this worker."),
});

const Cleared = z.strictObject({
	...markerFields,
	assigned: z.literal(false),
	cleared_at: Timestamp,
	worker_id: WorkerId.describe("Whose assignment ends; another worker keeps the issue."),
	outcome: MarkerText.nullable().default(null),
	orchestration_id: Orchestration,
});

export const AssignedMarker = z.discriminatedUnion("assigned", [Assigned, Cleared]);
/** Who works on the issue, or that nobody does any more. */
export type AssignedMarker = z.infer<typeof AssignedMarker>;

export const assignedMarker = defineMarker({
	kind: "assigned",
	purpose: "Who works on the issue, or that nobody does any more.",
	open: "<!-- WORKER:ASSIGNED -->",
	close: "<!-- /WORKER:ASSIGNED -->",
	titles: ["Worker Assigned", "Worker Cleaned Up"],
	schema: AssignedMarker,
	markdown: (data) => (data.assigned ? assignedText(data) : clearedText(data)),
	read: (from) => {
		const assigned = from.titled({ "worker assigned": true, "worker cleaned up": false });
		return {
			assigned,
			...workerFact(from),
			...attemptFact(from),
			...readAssigned(from),
			...readCleared(from),
		};
	},
});

function assignedText(data: z.infer<typeof Assigned>): string {
	return [
		"**Worker Assigned**",
		`- **Worker ID:** \`${data.worker_id}\``,
		...(data.attempt === null ? [] : [`- **Attempt:** ${data.attempt}`]),
		`- **Started:** ${data.assigned_at}`,
		...(data.branch === null ? [] : [`- **Branch:** \`${data.branch}\``]),
		`- **Worktree:** ${markdownCode(data.worktree)}`,
		"",
		...footer([`Orchestrator: ${orchestrationText(data.orchestration_id)}`]),
	].join("\n");
}

function clearedText(data: z.infer<typeof Cleared>): string {
	return [
		"**Worker Cleaned Up**",
		`- **Worker ID:** \`${data.worker_id}\``,
		`- **Cleared:** ${data.cleared_at}`,
		...(data.outcome === null ? [] : [`- **Outcome:** ${markdownLine(data.outcome)}`]),
		"",
		...footer([`Orchestrator: ${orchestrationText(data.orchestration_id)}`]),
	].join("\n");
}

function readAssigned(from: OutlineReader) {
	return {
		assigned_at: momentFact(from, "started"),
		branch: branchFact(from),
		worktree: codeText(from.prose("worktree")),
		orchestration_id: readOrchestration(from),
	};
}

function readCleared(from: OutlineReader) {
	return { cleared_at: momentFact(from, "cleared"), outcome: from.prose("outcome") };
}
