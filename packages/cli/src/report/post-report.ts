import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { Options } from "../input/field-options.ts";
import { checkReport } from "./check-report.ts";
import { postComplete } from "./complete/post-complete.ts";
import { postHandover } from "./handover/post-handover.ts";
import { openReport } from "./open-report.ts";
import { postStarted } from "./post-started.ts";
import type { ReportDefinition } from "./report-definition.ts";
import { sendReport } from "./send-report.ts";

/** Posts a report of the worker that calls it, once. Throws `REPORT_INVALID` before anything is sent. */
export async function postReport(
	context: CliContext,
	definition: ReportDefinition,
	options: Options,
): Promise<CommandResult> {
	const report = await openReport(context, definition, options);
	switch (definition.kind) {
		case "started":
			return postStarted(report);
		case "complete":
			return postComplete(report);
		case "handover":
			return postHandover(report);
		case "progress":
		case "blocked":
		case "failed":
		case "error":
			return sendReport(report.github, { kind: definition.kind, fields: checkReport(report, {}) });
	}
}
