import * as z from "zod";
import { Checklist } from "../fields/checklist-item.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { ProgressPhase } from "../fields/progress-phase.ts";
import { turnsText } from "../fields/turns-text.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { workerFooter } from "../fields/worker-footer.ts";
import { checklist, listSection, section } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";
import { readChoice } from "../outline/values/read-choice.ts";

export const ProgressMarker = z.strictObject({
	...workerFields,
	phase: ProgressPhase,
	progress: Checklist.default([]),
	current: MarkerText,
	next: MarkerText,
});
/** How far a worker is. */
export type ProgressMarker = z.infer<typeof ProgressMarker>;

const readPhase = readChoice(ProgressPhase.options);

export const progressMarker = defineMarker({
	kind: "progress",
	purpose: "How far a worker is, at a milestone.",
	open: "<!-- WORKER:PROGRESS -->",
	close: "<!-- /WORKER:PROGRESS -->",
	titles: ["Worker Update"],
	schema: ProgressMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Update**",
			"",
			`**Status:** ${data.phase.charAt(0).toUpperCase()}${data.phase.slice(1)}`,
			...turnsText("**Turns Used:**", data.turns),
			"",
			...listSection("Progress", checklist(data.progress)),
			...section("Current", data.current),
			...section("Next", data.next),
			...workerFooter({ worker_id: data.worker_id, attempt: data.attempt }),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		phase: from.fact({
			labels: ["status"],
			what: `one of ${ProgressPhase.options.join(", ")}`,
			read: readPhase,
		}),
		progress: from.checklist("progress"),
		current: from.prose("current"),
		next: from.prose("next"),
	}),
});
