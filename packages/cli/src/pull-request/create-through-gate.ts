import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import { connectWorkerGitHub } from "../session/connect-worker-github.ts";
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
	{ env, cwd }: CliContext,
	{ title, body, ...wanted }: WantedPullRequest,
): Promise<CommandResult> {
	const session = readWorkerSession(env);
	const github = connectWorkerGitHub({ ...session, env, cwd });
	const proposed = {
		title,
		body,
		head: wanted.head ?? session.branch,
		base: wanted.base ?? session.base,
		draft: wanted.draft ?? false,
	};
	const verdict = await github.checkPullRequest(proposed);
	if (verdict.type === "refused") {
		throw new CodedError("PULL_REQUEST_REFUSED", `${verdict.sentence}.`, {
			hint: `Next step: ${verdict.next}.`,
		});
	}
	const pull = await github.createPullRequest(proposed);
	return { text: pull.url, json: { ok: true, pull_request: pull.number, url: pull.url } };
}
