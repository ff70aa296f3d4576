import {
	findPullRequests,
	type GitHubClient,
	type IssueStateInput,
	parseRepositoryName,
	readBranchHead,
	readIssueState,
} from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { StopSession } from "../session/stop-session.ts";
import type { EndGrounds } from "./end-kind.ts";
import { findEnd } from "./find-end.ts";
import type { RecordedEnd } from "./recorded-end.ts";

/** Asks GitHub for the end of the session's worker. A GitHub that does not say is an answer too. */
export async function readEnd(
	connect: () => GitHubClient,
	session: StopSession,
): Promise<RecordedEnd> {
	try {
		const client = connect();
		const grounds = await readGrounds(client, session);
		// An end that is found is enough: what an older page holds makes it no older.
		const enough: IssueStateInput["enough"] = (soFar) =>
			findEnd({ markers: soFar, ignored: [] }, grounds).type === "recorded";
		const where = { repository: parseRepositoryName(session.repository), trust: session.trust };
		const state = await readIssueState(client, { ...where, issue: session.worker.issue, enough });
		return findEnd(state, grounds);
	} catch (error) {
		if (!(error instanceof CodedError)) throw error;
		return {
			type: "unknown",
			why: `${error.code}: ${error.message.replace(/\.$/, "")}`,
			hint: error.hint,
		};
	}
}

async function readGrounds(
	client: GitHubClient,
	{ repository: name, worker, branch, freshness }: StopSession,
): Promise<EndGrounds> {
	const repository = parseRepositoryName(name);
	const [pullRequests, branchHead] = await Promise.all([
		findPullRequests(client, { repository, head: branch }),
		readBranchHead(client, { repository, branch }),
	]);
	return { worker, branch, pullRequests, branchHead, freshness };
}
