import { connectGitHub, findPullRequests, parseRepositoryName } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { countTurns } from "../session/count-turns.ts";
import { readWorkerSession, type WorkerSession } from "../session/worker-session.ts";
import { postMarker } from "./post-marker.ts";

/** Posts the complete marker; throws `PULL_REQUEST_MISSING` when the named one is not this branch's. */
export async function reportComplete(
	context: CliContext,
	said: { pullRequest: number; summary: string; testsPassing: number; coverage?: number },
): Promise<CommandResult> {
	const session = readWorkerSession(context.env);
	await requirePullRequest(context, session, said.pullRequest);
	return postMarker(context, session, {
		kind: "complete",
		fields: {
			worker_id: session.workerId,
			attempt: session.attempt,
			turns: await countTurns(context.env),
			issue: session.issue,
			pull_request: said.pullRequest,
			branch: session.branch,
			summary: said.summary,
			tests: { passing: said.testsPassing, coverage: said.coverage ?? null },
		},
	});
}

async function requirePullRequest(
	context: CliContext,
	session: WorkerSession,
	number: number,
): Promise<void> {
	const found = await findPullRequests(connectGitHub({ env: context.env }), {
		repository: parseRepositoryName(session.repository),
		head: session.branch,
	});
	if (found.some((pull) => pull.number === number)) return;
	const known = found.map((pull) => `#${pull.number}`).join(", ");
	throw new CodedError(
		"PULL_REQUEST_MISSING",
		`#${number} is not a pull request of ${session.branch}.`,
		{
			hint:
				known === ""
					? "Push the branch and open its pull request first."
					: `Name the one that is: ${known}.`,
		},
	);
}
