import {
	findPullRequests,
	type GitHubClient,
	type IssueStateInput,
	parseRepositoryName,
	readIssueState,
} from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { StopSession } from "../session/stop-session.ts";
import { findEnd } from "./find-end.ts";
import type { RecordedEnd } from "./recorded-end.ts";

/** Asks GitHub for the end of the session's worker. A GitHub that does not say is an answer too. */
export async function readEnd(
	connect: () => GitHubClient,
	{ repository, trust, worker, branch }: StopSession,
): Promise<RecordedEnd> {
	try {
		const client = connect();
		const where = { repository: parseRepositoryName(repository), issue: worker.issue, trust };
		const pullRequests = await findPullRequests(client, { ...where, head: branch });
		const grounds = { worker, pullRequests };
		// An end that is found is enough: what an older page holds makes it no older.
		const enough: IssueStateInput["enough"] = (soFar) =>
			findEnd({ markers: soFar, ignored: [] }, grounds).type === "recorded";
		return findEnd(await readIssueState(client, { ...where, enough }), grounds);
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return {
			type: "unknown",
			why: `${error.code}: ${error.message.replace(/\.$/, "")}`,
			hint: error.hint,
		};
	}
}
