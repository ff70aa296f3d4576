import * as z from "zod";
import { WorkerId } from "../../ids/worker-id.ts";
import { codeText } from "../fields/code-text.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { workerFooter } from "../fields/worker-footer.ts";
import { section } from "../markdown/markdown-parts.ts";
import { markdownCode } from "../markdown/markdown-text.ts";
import { defineMarker } from "../marker-definition.ts";

export const ErrorMarker = z.strictObject({
	...workerFields,
	/** The seed's template has no room for it: `null` is "not said". */
	worker_id: WorkerId.nullable().default(null),
	command: MarkerText,
	error: MarkerText,
	analysis: MarkerText,
	retry: MarkerText.describe("What is tried next."),
});
/** A worker met an error and says what it makes of it; its work goes on. */
export type ErrorMarker = z.infer<typeof ErrorMarker>;

export const errorMarker = defineMarker({
	kind: "error",
	purpose: "A worker met an error and says what it makes of it; its work goes on.",
	open: "<!-- WORKER:ERROR -->",
	close: "<!-- /WORKER:ERROR -->",
	titles: ["Error Encountered"],
	schema: ErrorMarker,
	markdown: (data) =>
		[
			"🤖 **Error Encountered**",
			"",
			`**Command:** ${markdownCode(data.command)}`,
			"",
			...section("Error", data.error),
			...section("Analysis", data.analysis),
			...section("Retry", data.retry),
			...workerFooter(data),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		command: codeText(from.prose("command")),
		error: from.prose("error"),
		analysis: from.prose("analysis"),
		retry: from.prose("retry"),
	}),
});
