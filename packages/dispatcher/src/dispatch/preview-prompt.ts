import { readIssue } from "@codex-workers/github";
import type { DispatcherContext } from "../context/dispatcher-context.ts";
import { readIssueHistory } from "../target/read-issue-history.ts";
import { chooseWorker } from "./choose-worker.ts";
import type { DispatchRequest } from "./dispatch-request.ts";
import { branchOfIssue } from "./plan-branch.ts";
import { readRemote } from "./read-remote.ts";
import { workerPrompt } from "./worker-prompt.ts";

/**
 * The prompt that a worker on this issue would get if it were dispatched now. Changes nothing.
 * Throws `ISSUE_NOT_FOUND`, `ISSUE_IS_PULL_REQUEST`, `BASE_BRANCH_MISSING`, `GIT_FAILED`,
 * `GitHubError`.
 */
export async function previewPrompt(
	context: DispatcherContext,
	request: Pick<DispatchRequest, "issue" | "attempt" | "notes">,
): Promise<string> {
	const { client, repository } = context;
	const reference = { repository, issue: request.issue };
	const [issue, state, remote] = await Promise.all([
		readIssue(client, reference),
		readIssueHistory(context, request.issue),
		readRemote(context, { issue: request.issue }),
	]);
	const facts = { issue: issue.number, attempt: request.attempt, state };
	const { workerId, attempt } = chooseWorker(context, facts);
	const { name: branch } = branchOfIssue({ issue, state, remote });
	const { notes = null } = request;
	return workerPrompt(context, { issue, state, notes }, { id: workerId, attempt, branch });
}
