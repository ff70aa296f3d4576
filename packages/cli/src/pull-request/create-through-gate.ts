import { checkPullRequest } from "@codex-workers/gate-hook";
import { connectGitHub, createPullRequest, parseRepositoryName } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { readWorkerSession } from "../session/worker-session.ts";

/** The pull request as its worker asks for it. */
export interface WantedPullRequest {
	readonly title: string;
	readonly body: string;
	readonly base?: string;
	readonly head?: string;
	readonly draft?: boolean;
}

/**
 * Opens a pull request if the same policy as the gate's allows it; throws
 * `PULL_REQUEST_REFUSED` otherwise. This holds where no hook is armed, too.
 */
export async function createPullRequestThroughGate(
	context: CliContext,
	wanted: WantedPullRequest,
): Promise<CommandResult> {
	const session = readWorkerSession(context.env);
	const github = connectGitHub({ env: context.env });
	const head = wanted.head ?? session.branch;
	const verdict = await checkPullRequest(github, {
		repository: session.repository,
		trust: session.trust,
		proposal: {
			texts: [wanted.title, wanted.body],
			branch: head,
			workerIssue: session.issue,
		},
	});
	if (verdict.type === "refused") {
		throw new CodedError("PULL_REQUEST_REFUSED", `${verdict.sentence}.`, {
			hint: `Next step: ${verdict.next}.`,
		});
	}
	const pull = await createPullRequest(github, {
		repository: parseRepositoryName(session.repository),
		head,
		base: wanted.base ?? session.base,
		title: wanted.title,
		body: wanted.body,
		draft: wanted.draft ?? false,
	});
	return { text: pull.url, json: { ok: true, pull_request: pull.number, url: pull.url } };
}
