import type { CommandResult } from "../command-result.ts";
import { assignedOrchestration } from "../session/assigned-orchestration.ts";
import { checkReport } from "./check-report.ts";
import type { OpenReport } from "./open-report.ts";
import { sendReport } from "./send-report.ts";

/** Posts the started comment; the orchestration is that of the environment or of the assignment. */
export async function postStarted(report: OpenReport): Promise<CommandResult> {
	const { context, session, github } = report;
	const fields = checkReport(report, {
		branch: session.branch,
		started_at: new Date(context.now()).toISOString(),
	});
	const orchestration_id =
		session.orchestrationId ??
		assignedOrchestration((await github.readIssueState()).markers, session.workerId);
	return sendReport(github, { kind: "started", fields: { ...fields, orchestration_id } });
}
