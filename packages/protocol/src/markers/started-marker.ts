import * as z from "zod";
import { markdownLine, markdownText } from "./markdown-text.ts";
import type { MarkerDefinition } from "./marker-definition.ts";
import { MarkerText, Timestamp, workerFields } from "./marker-fields.ts";

export const StartedMarker = z.strictObject({
	...workerFields,
	branch: MarkerText,
	started_at: Timestamp,
	understanding: MarkerText,
	approach: MarkerText,
});
/** A worker has read its issue and says how it will go about it. */
export type StartedMarker = z.infer<typeof StartedMarker>;

export const startedMarker: MarkerDefinition<typeof StartedMarker> = {
	open: "<!-- WORKER:STARTED -->",
	close: "<!-- /WORKER:STARTED -->",
	schema: StartedMarker,
	markdown: (data) =>
		[
			"🤖 **Worker Started**",
			"",
			"| Property | Value |",
			"|----------|-------|",
			`| Worker ID | \`${data.worker_id}\` |`,
			`| Attempt | ${data.attempt} |`,
			`| Branch | \`${markdownLine(data.branch)}\` |`,
			`| Started | ${data.started_at} |`,
			"",
			"**Understanding:**",
			markdownText(data.understanding),
			"",
			"**Approach:**",
			markdownText(data.approach),
		].join("\n"),
};
