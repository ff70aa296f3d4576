import { newest } from "@codex-workers/github";
import { CodedError } from "@codex-workers/protocol";
import type { CliContext } from "../cli-context.ts";
import type { CommandResult } from "../command-result.ts";
import type { Options } from "../input/field-options.ts";
import type { GivenFields } from "../input/given-fields.ts";
import { readGivenFields } from "../input/read-given-fields.ts";
import { Refusal } from "../input/refusal.ts";
import { ExitCode } from "../output/exit-code.ts";
import { assignedOrchestration } from "../session/assigned-orchestration.ts";
import { connectWorkerGitHub } from "../session/connect-worker-github.ts";
import type { ProposedPullRequest, WorkerGitHub } from "../session/worker-github.ts";
import { readWorkerSession, type WorkerSession } from "../session/worker-session.ts";
import { checkPullRequestFields } from "./check-pull-request.ts";
import { findOpen } from "./find-open.ts";
import { pullRequestFields } from "./pull-request-fields.ts";
import { pullRequestRefused } from "./pull-request-refused.ts";
import { bodyOrigin, writeBody } from "./write-body.ts";

/** What `pr create` takes besides the fields of a pull request. */
export interface CreateOptions extends Options {
	readonly base?: string;
	readonly head?: string;
	readonly draft?: boolean;
}

/**
 * Opens the branch's pull request if the same policy as the gate's allows it, and names the one
 * that is open already. Throws `PULL_REQUEST_INVALID` for title and text before anybody is asked,
 * and `PULL_REQUEST_REFUSED`. This holds where no hook is armed, too.
 */
export async function createPullRequestThroughGate(
	context: CliContext,
	options: CreateOptions,
): Promise<CommandResult> {
	const session = readWorkerSession(context.env);
	const given = await readGivenFields(context, pullRequestFields, options);
	checkGiven(given, session);
	const github = connectWorkerGitHub({ ...session, env: context.env, cwd: context.cwd });
	const { head = session.branch, base, draft = false } = options;
	const open = await findOpen(github, { head, base });
	if (open !== undefined) return resultOf(open, { already: true });
	return create(github, {
		title: String(given.values["title"]),
		body: await bodyOf(given, { session, github }),
		head,
		base: base ?? session.base,
		draft,
	});
}

function checkGiven(given: GivenFields, session: WorkerSession): void {
	const { issue, repository, orchestrationId } = session;
	const filled = bodyOrigin({ session, orchestrationId, reviewUrl: null });
	const faults = checkPullRequestFields(given, { issue, repository, filled });
	if (faults.length === 0) return;
	throw new Refusal({
		code: "PULL_REQUEST_INVALID",
		sentence: "The pull request was not opened.",
		faults,
		hint: "Correct this and run it again; `codex-workers pr create --help` has an example.",
		exitCode: ExitCode.usage,
	});
}

async function bodyOf(
	{ values }: GivenFields,
	{ session, github }: { session: WorkerSession; github: WorkerGitHub },
): Promise<string> {
	const { markers } = await github.readIssueState("review");
	return writeBody(values, {
		session,
		orchestrationId: session.orchestrationId ?? assignedOrchestration(markers, session.workerId),
		reviewUrl: newest(markers, "review")?.comment.url ?? null,
	});
}

async function create(github: WorkerGitHub, wanted: ProposedPullRequest): Promise<CommandResult> {
	const verdict = await github.checkPullRequest(wanted);
	if (verdict.type === "refused") throw pullRequestRefused(verdict);
	try {
		return resultOf(await github.createPullRequest(wanted), { already: false });
	} catch (error) {
		if (!(error instanceof CodedError) || error.code !== "GITHUB_REJECTED") throw error;
		// Another run of the same command may have opened it in between.
		const open = await findOpen(github, wanted);
		if (open === undefined) throw error;
		return resultOf(open, { already: true });
	}
}

function resultOf(
	{ number, url }: { number: number; url: string },
	{ already }: { already: boolean },
): CommandResult {
	return {
		text: [url, ...(already ? ["It was already open."] : [])].join("\n"),
		json: { pullRequest: number, url, already },
	};
}
