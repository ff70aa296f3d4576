import type { Issue } from "@codex-workers/github";
import { TURN_BUDGET } from "@codex-workers/protocol";
import { buildWorkerPrompt } from "@codex-workers/worker-prompt";
import type { DispatcherContext } from "../context/dispatcher-context.ts";

type PromptContext = Pick<
	DispatcherContext,
	"repository" | "baseBranch" | "orchestrationId" | "command"
>;

/** The prompt of one worker on an issue. */
export function workerPrompt(
	context: PromptContext,
	{ number, title, body, url }: Pick<Issue, "number" | "title" | "body" | "url">,
	worker: { id: string; attempt: number; branch: string },
): string {
	const { repository, baseBranch, orchestrationId, command } = context;
	return buildWorkerPrompt({
		worker: { id: worker.id, attempt: worker.attempt, orchestrationId },
		repository: `${repository.owner}/${repository.name}`,
		issue: { number, title, body, url },
		branch: worker.branch,
		base: baseBranch,
		turns: TURN_BUDGET,
		...(command !== null && { command }),
	});
}
