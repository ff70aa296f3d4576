import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { openDispatcher } from "../dispatching/open-dispatcher.ts";
import { connectWorkerGitHub } from "../session/connect-worker-github.ts";
import type { WorkerGitHub } from "../session/worker-github.ts";
import { isWorkerEnvironment, readWorkerSession } from "../session/worker-session.ts";

/** The issue whose review is asked for, and the GitHub that knows it. */
export interface ReviewSession {
	readonly issue: number;
	readonly base: string;
	readonly github: WorkerGitHub;
}

/**
 * That of the worker, where there is one; elsewhere that of the repository around `cwd`, and the
 * issue must be named: else throws `NOT_A_WORKER`.
 */
export async function openReviewSession(
	context: CliContext,
	named: number | undefined,
): Promise<ReviewSession> {
	const { env, cwd } = context;
	if (isWorkerEnvironment(env)) {
		const { claim, ...session } = readWorkerSession(env);
		const issue = named ?? session.issue;
		const own = issue === session.issue ? { claim } : {};
		const github = connectWorkerGitHub({ ...session, ...own, env, cwd, issue });
		return { issue, base: session.base, github };
	}
	if (named === undefined) {
		throw new CodedError("NOT_A_WORKER", "This is not a worker's session, and no issue is named.", {
			hint: "Name one: `codex-workers review check --issue <number>`.",
		});
	}
	const { repository, configuration, baseBranch, env: signedIn } = await openDispatcher(context);
	const github = connectWorkerGitHub({
		env: signedIn,
		cwd,
		repository: `${repository.owner}/${repository.name}`,
		issue: named,
		trust: configuration.trust,
		review: configuration.review,
	});
	return { issue: named, base: baseBranch, github };
}
