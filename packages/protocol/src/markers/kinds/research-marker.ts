import * as z from "zod";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { turnsText } from "../fields/turns-text.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { footer, properties, section } from "../markdown/markdown-parts.ts";
import { defineMarker } from "../marker-definition.ts";
import { plainly } from "../outline/values/plainly.ts";
import { readCount } from "../outline/values/read-count.ts";

export const ResearchMarker = z.strictObject({
	...workerFields,
	cycle: z.int().positive().describe("1, 2, …; after the third the issue is Blocked."),
	findings: MarkerText,
	proposed_approach: MarkerText,
	impossible_without: MarkerText.nullable()
		.default(null)
		.describe("Without what the issue cannot be resolved; `null` when nothing is missing."),
});
/** What a research worker found out after a failed attempt. */
export type ResearchMarker = z.infer<typeof ResearchMarker>;

export const researchMarker = defineMarker({
	kind: "research",
	purpose: "What a research worker found out after a failed attempt.",
	open: "<!-- RESEARCH:START -->",
	close: "<!-- RESEARCH:END -->",
	titles: [],
	schema: ResearchMarker,
	markdown: (data) =>
		[
			"## Research",
			"",
			...properties([
				["Worker", `\`${data.worker_id}\``],
				["Attempt", data.attempt === null ? null : `${data.attempt}`],
				["Cycle", `${data.cycle}`],
			]),
			...section("Findings", data.findings),
			...section("Proposed approach", data.proposed_approach),
			...(data.impossible_without === null
				? []
				: section("Impossible without", data.impossible_without)),
			...footer(turnsText("Turns:", data.turns)),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		cycle: from.fact({ labels: ["cycle"], what: "a whole number", read: plainly(readCount) }),
		findings: from.prose("findings"),
		proposed_approach: from.prose("proposed approach"),
		impossible_without: from.prose("impossible without"),
	}),
});
