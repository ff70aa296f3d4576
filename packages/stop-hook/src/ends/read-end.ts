import { type GitHubClient, parseRepositoryName, readIssueState } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { StopSession } from "../session/stop-session.ts";
import { findEnd } from "./find-end.ts";
import type { RecordedEnd } from "./recorded-end.ts";

/** Asks GitHub for the end of the session's worker. A GitHub that does not say is an answer too. */
export async function readEnd(
	connect: () => GitHubClient,
	{ repository, trust, worker }: StopSession,
): Promise<RecordedEnd> {
	try {
		const where = { repository: parseRepositoryName(repository), issue: worker.issue, trust };
		return findEnd(await readIssueState(connect(), where), worker);
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return {
			type: "unknown",
			why: `${error.code}: ${error.message.replace(/\.$/, "")}`,
			hint: error.hint,
		};
	}
}
