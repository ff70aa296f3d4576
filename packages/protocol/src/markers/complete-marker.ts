import * as z from "zod";
import { TURN_BUDGET } from "../turn-table.ts";
import { markdownLine, markdownText } from "./markdown-text.ts";
import type { MarkerDefinition } from "./marker-definition.ts";
import { MarkerText, workerFields } from "./marker-fields.ts";

export const CompleteMarker = z.strictObject({
	...workerFields,
	issue: z.int().positive(),
	pull_request: z.int().positive(),
	branch: MarkerText,
	summary: MarkerText,
	tests: z.strictObject({
		passing: z.int().nonnegative(),
		/** Percent, where the project measures it. */
		coverage: z.number().min(0).max(100).nullable().default(null),
	}),
});
/** A worker's pull request is open and its work is done. */
export type CompleteMarker = z.infer<typeof CompleteMarker>;

export const completeMarker: MarkerDefinition<typeof CompleteMarker> = {
	open: "<!-- WORKER:COMPLETE -->",
	close: "<!-- /WORKER:COMPLETE -->",
	schema: CompleteMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Complete** ✅",
			"",
			`**PR Created:** #${data.pull_request}`,
			`**Issue:** #${data.issue}`,
			`**Branch:** \`${markdownLine(data.branch)}\``,
			"",
			"**Summary:**",
			markdownText(data.summary),
			"",
			"**Tests:**",
			`- ${data.tests.passing} tests passing`,
			`- Coverage: ${data.tests.coverage === null ? "not measured" : `${data.tests.coverage}%`}`,
			"",
			"**Ready for:** CI verification",
			"",
			"---",
			`*Worker: ${data.worker_id} | Turns: ${data.turns}/${TURN_BUDGET}*`,
		].join("\n"),
};
