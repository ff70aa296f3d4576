import * as z from "zod";
import { WorkerId } from "../../ids/worker-id.ts";
import { attemptText } from "../fields/attempt-text.ts";
import { codeText } from "../fields/code-text.ts";
import { MarkerText, workerFields } from "../fields/marker-fields.ts";
import { turnsText } from "../fields/turns-text.ts";
import { workerFacts } from "../fields/worker-facts.ts";
import { footer, section } from "../markdown/markdown-parts.ts";
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
			...footer([
				...(data.worker_id === null ? [] : [`Worker: ${data.worker_id}`]),
				...attemptText("Attempt:", data.attempt),
				...turnsText("Turns:", data.turns),
			]),
		].join("\n"),
	read: (from) => ({
		...workerFacts(from),
		command: codeText(from.prose("command")),
		error: from.prose("error"),
		analysis: from.prose("analysis"),
		retry: from.prose("retry"),
	}),
});
