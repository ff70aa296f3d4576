import * as z from "zod";
import { attemptText } from "../fields/attempt-text.ts";
import { Checklist } from "../fields/checklist-item.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { Trials } from "../fields/trial.ts";
import { turnsText } from "../fields/turns-text.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { checklist, footer, listSection, section, trials } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";

export const FailedMarker = z.strictObject({
	...workerFields,
	failure: MarkerText,
	tried: Trials.default([]),
	error: MarkerText,
	hypothesis: MarkerText,
	research_needed: Checklist.default([]).describe(
		"Questions for the research worker that comes next.",
	),
});
/** An attempt failed in good faith; research comes before the next one. */
export type FailedMarker = z.infer<typeof FailedMarker>;

export const failedMarker = defineMarker({
	kind: "failed",
	purpose: "An attempt failed in good faith; research comes before the next one.",
	open: "<!-- WORKER:FAILED -->",
	close: "<!-- /WORKER:FAILED -->",
	titles: ["Worker Failed - Research Needed", "Worker Failed"],
	schema: FailedMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Failed - Research Needed** 🔬",
			"",
			...section("Failure", data.failure),
			...attemptText("**Attempt:**", data.attempt),
			"",
			...listSection("What I tried", trials(data.tried)),
			...section("Error/Issue", data.error),
			...section("Hypothesis", data.hypothesis),
			...listSection("Research needed", checklist(data.research_needed)),
			...footer([
				`Worker: ${data.worker_id}`,
				...turnsText("Turns:", data.turns),
				"Triggering research cycle",
			]),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		failure: from.prose("failure"),
		tried: from.trials("what i tried"),
		error: from.prose("error/issue", "error"),
		hypothesis: from.prose("hypothesis"),
		research_needed: from.checklist("research needed"),
	}),
});
