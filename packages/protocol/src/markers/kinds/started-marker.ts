import * as z from "zod";
import { Branch, branchFact } from "../fields/branch.ts";
import { MarkerText, Timestamp, workerFields } from "../fields/marker-fields.ts";
import { momentFact } from "../fields/moment-fact.ts";
import { Orchestration, orchestrationText, readOrchestration } from "../fields/orchestration.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { footer, properties, section } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";

export const StartedMarker = z.strictObject({
	...workerFields,
	branch: Branch,
	started_at: Timestamp,
	understanding: MarkerText,
	approach: MarkerText,
	orchestration_id: Orchestration,
});
/** A worker has read its issue and says how it will go about it. */
export type StartedMarker = z.infer<typeof StartedMarker>;

export const startedMarker = defineMarker({
	kind: "started",
	purpose: "A worker has read its issue and says how it will go about it.",
	open: "<!-- WORKER:STARTED -->",
	close: "<!-- /WORKER:STARTED -->",
	titles: ["Worker Started"],
	schema: StartedMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Started**",
			"",
			...properties([
				["Worker ID", `\`${data.worker_id}\``],
				["Attempt", data.attempt === null ? null : `${data.attempt}`],
				["Branch", `\`${data.branch}\``],
				["Started", data.started_at],
			]),
			...section("Understanding", data.understanding),
			...section("Approach", data.approach),
			...footer([`Orchestration: ${orchestrationText(data.orchestration_id)}`]),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		branch: branchFact(from),
		started_at: momentFact(from, "started"),
		understanding: from.prose("understanding"),
		approach: from.prose("approach"),
		orchestration_id: readOrchestration(from),
	}),
});
