import * as z from "zod";
import { Checklist } from "../fields/checklist-item.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { Trials } from "../fields/trial.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { workerFooter } from "../fields/worker-footer.ts";
import { checklist, listSection, section, trials } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";

export const BlockedMarker = z.strictObject({
	...workerFields,
	reason: MarkerText,
	tried: Trials.default([]),
	required: Checklist.min(1).describe("What a person, or something outside, has to do."),
	explanation: MarkerText.describe("Why this is a true blocker and not just a hard problem."),
});
/** A worker cannot go on without somebody else. */
export type BlockedMarker = z.infer<typeof BlockedMarker>;

export const blockedMarker = defineMarker({
	kind: "blocked",
	purpose: "A worker cannot go on without somebody else.",
	open: "<!-- WORKER:BLOCKED -->",
	close: "<!-- /WORKER:BLOCKED -->",
	titles: ["Worker Blocked"],
	schema: BlockedMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Blocked** 🚫",
			"",
			...section("Reason", data.reason),
			...listSection("What I tried", trials(data.tried)),
			...listSection("Required to unblock", checklist(data.required)),
			...section("Cannot proceed because", data.explanation),
			...workerFooter(data),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		reason: from.prose("reason"),
		tried: from.trials("what i tried"),
		required: from.checklist("required to unblock"),
		explanation: from.prose("cannot proceed because"),
	}),
});
