import type { CommandResult } from "../command-result.ts";
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
	const orchestration_id = session.orchestrationId ?? (await assignedOrchestration(report));
	return sendReport(github, { kind: "started", fields: { ...fields, orchestration_id } });
}

async function assignedOrchestration({ session, github }: OpenReport): Promise<string | null> {
	const { markers } = await github.readIssueState();
	for (const { marker } of markers.toReversed()) {
		if (marker.kind !== "assigned" || marker.data.worker_id !== session.workerId) continue;
		return marker.data.orchestration_id;
	}
	return null;
}
