import type { Issue, IssueState } from "@codex-workers/github";
import { foldIssueState, isOfKind, type PostedMarker } from "@codex-workers/protocol";
import { buildWorkerPrompt } from "@codex-workers/worker-prompt";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

type PromptContext = Pick<
	DispatcherContext,
	"repository" | "baseBranch" | "orchestrationId" | "command" | "configuration"
>;

/** What a prompt is about: the issue, and what its comments tell of earlier attempts. */
export type PromptIssue = {
	issue: Pick<Issue, "number" | "title" | "body" | "url" | "labels">;
	state: Pick<IssueState, "markers">;
	/** The Codex thread that the worker goes on from, if there is one. */
	continues?: string | null;
	/** What whoever dispatches adds, if anything. */
	notes?: string | null;
};

/** The prompt of one worker on an issue. */
export function workerPrompt(
	context: PromptContext,
	{ issue, state, continues = null, notes = null }: PromptIssue,
	worker: { id: string; attempt: number; branch: string },
): string {
	const { number, title, body, url, labels } = issue;
	const { repository, baseBranch, orchestrationId, command, configuration } = context;
	const { setup, test, lint, scope, turns, turnThresholds } = configuration.workers;
	const { handover, research } = foldIssueState(state.markers);
	return buildWorkerPrompt({
		worker: { id: worker.id, attempt: worker.attempt, orchestrationId },
		repository: `${repository.owner}/${repository.name}`,
		issue: { number, title, body, url, labels },
		branch: worker.branch,
		base: baseBranch,
		turns,
		turnThresholds,
		continuesThread: continues !== null,
		scope,
		commands: { setup: setup ?? null, test: test ?? null, lint: lint ?? null },
		handover,
		research,
		failure: lastFailure(state),
		notes,
		securityPatterns: configuration.review.securityPatterns,
		...(command !== null && { command }),
	});
}

/** How the newest attempt failed; `null` when it did not end so. */
function lastFailure({ markers }: PromptIssue["state"]): PostedMarker<"failed"> | null {
	const end = foldIssueState(markers).attempts.findLast((attempt) => attempt.end !== null)?.end;
	return end != null && isOfKind(end, "failed") ? end : null;
}
