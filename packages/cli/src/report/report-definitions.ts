import { blockedReport } from "./kinds/blocked-report.ts";
import { completeReport } from "./kinds/complete-report.ts";
import { errorReport } from "./kinds/error-report.ts";
import { failedReport } from "./kinds/failed-report.ts";
import { handoverReport } from "./kinds/handover-report.ts";
import { progressReport } from "./kinds/progress-report.ts";
import { startedReport } from "./kinds/started-report.ts";
import type { ReportDefinition } from "./report-definition.ts";

/** Every report there is. Flags, help, validation and tests are driven by this list. */
export const reportDefinitions: readonly ReportDefinition[] = [
	startedReport,
	progressReport,
	completeReport,
	handoverReport,
	blockedReport,
	failedReport,
	errorReport,
];
