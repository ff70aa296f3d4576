import {
	type GitHubClient,
	type IssueState,
	postCommentOnce,
	readIssueState,
} from "@codex-workers/github";
import { foldIssueState, renderMarker } from "@codex-workers/protocol";
import { readTurnUsage } from "@codex-workers/turn-hook";
import type { ClaimContext } from "../claims/claim-context.ts";
import { readClaim } from "../claims/read-claim.ts";
import type { Environment } from "../environment/environment.ts";
import { redact } from "../environment/redact.ts";
import { tryGit } from "../git/try-git.ts";
import type { SupervisorSpec } from "../supervisor/supervisor-spec.ts";
import { workerFiles } from "../workers/worker-files.ts";
import { checkResult } from "./check-result.ts";
import { hasReported } from "./has-reported.ts";
import { nonceOf } from "./nonce-of.ts";
import { readFinalMessage } from "./read-final-message.ts";
import type { ResultKind } from "./worker-result.ts";

/** What a result is delivered with, beside the spec of its worker. */
export type ResultDeps = { client: GitHubClient; env: Environment; now: () => number };

/** The worker's context for git and claims. */
export type ResultContext = ResultDeps & SupervisorSpec & ClaimContext;

/** What came of it. `why` is the sentence on why there is no result. */
export type ResultDelivery = { issueId: string } & (
	| { type: "posted" }
	| { type: "invalid"; why: string }
	/** Another worker has the issue: nothing is said in this one's place. */
	| { type: "not_ours" }
);

const MAX_PAGES = 30;

/**
 * Posts what a worker without a network has found out, once, as the comment of its kind. Safe to
 * repeat, also by another process. Throws `GitHubError`, `GIT_FAILED`, `MARKER_TOO_LONG`.
 */
export async function deliverResult(
	context: ResultContext,
	kind: ResultKind,
): Promise<ResultDelivery> {
	const { client, repository, issue, worker_id: workerId, configuration } = context;
	const { trust } = configuration;
	const [state, held] = await Promise.all([
		readIssueState(client, { repository, issue, trust, maxPages: MAX_PAGES }),
		readClaim(context, issue),
	]);
	const { issueId } = state;
	if (hasReported(state, workerId, kind)) return { type: "posted", issueId };
	if (held?.claim?.worker_id !== workerId) return { type: "not_ours", issueId };
	const checked = await checkedResult(context, kind, state);
	if (!checked.ok) return { type: "invalid", issueId, why: checked.why };
	const body = renderMarker(checked.marker);
	await postCommentOnce(client, { subjectId: issueId, nonce: nonceOfResult(context), body });
	return { type: "posted", issueId };
}

async function checkedResult(context: ResultContext, kind: ResultKind, state: IssueState) {
	const { worker_id, issue, attempt, worktree, env } = context;
	const files = workerFiles(context.root, worker_id);
	const [message, usage, head] = await Promise.all([
		readFinalMessage(files.events),
		readTurnUsage(files.turns),
		tryGit(worktree, ["rev-parse", "HEAD"], { env }),
	]);
	return checkResult(kind, message === null ? null : redact(message, env), {
		...{ worker_id, issue, attempt },
		turns: usage.lastResponseAt === null ? null : usage.turns,
		cycle: foldIssueState(state.markers).researchCycles + 1,
		head: head.type === "done" ? head.stdout : null,
		at: new Date(context.now()).toISOString(),
		nonce: nonceOfResult(context),
	});
}

function nonceOfResult({ worker_id: workerId, claim }: ResultContext): string {
	return nonceOf("result", workerId, claim);
}
