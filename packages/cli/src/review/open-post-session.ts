import { CodedError, formatWorkerId } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import { openDispatcher } from "../dispatching/open-dispatcher.ts";
import { askGit } from "../session/ask-git.ts";
import {
	isWorkerEnvironment,
	readWorkerSession,
	type WorkerSession,
} from "../session/worker-session.ts";

/** Whose review is posted, on which issue, and with whose rights. */
export type PostSession = Omit<WorkerSession, "root" | "attempt" | "orchestrationId"> & {
	readonly env: CliContext["env"];
};

/**
 * The worker's session, where there is one. Elsewhere a person reviews what is checked out: the
 * issue must be named, and the review gets an id of this moment, as a worker's has. Throws
 * `NOT_A_WORKER`, `ISSUE_OF_ANOTHER`, and as `openDispatcher` does.
 */
export async function openPostSession(
	context: CliContext,
	named: number | undefined,
): Promise<PostSession> {
	const { env } = context;
	if (isWorkerEnvironment(env)) {
		const session = readWorkerSession(env);
		if (named === undefined || named === session.issue) return { ...session, env };
		throw new CodedError("ISSUE_OF_ANOTHER", `This worker's issue is #${session.issue}.`, {
			hint: "Leave --issue out: a worker reviews its own work only.",
		});
	}
	if (named !== undefined) return await sessionOfPerson(context, named);
	throw new CodedError("NOT_A_WORKER", "This is not a worker's session, and no issue is named.", {
		hint: "Name one: `codex-workers review post --issue <number>`.",
	});
}

async function sessionOfPerson(context: CliContext, issue: number): Promise<PostSession> {
	const { repository, configuration, baseBranch, env } = await openDispatcher(context);
	const branch = await askGit(context, ["branch", "--show-current"]);
	return {
		workerId: formatWorkerId({ startedAt: context.now(), issue }),
		issue,
		repository: `${repository.owner}/${repository.name}`,
		branch: branch.type === "done" ? branch.stdout.trim() : "",
		base: baseBranch,
		trust: configuration.trust,
		claim: undefined,
		review: configuration.review,
		env,
	};
}
