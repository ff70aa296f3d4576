import { composeWorkerPrompt } from "./compose-worker-prompt.ts";
import type { WorkerPromptInput } from "./worker-prompt-input.ts";

/** The prompt of a worker as Markdown; `composeWorkerPrompt` also says what was left out of it. */
export function buildWorkerPrompt(input: WorkerPromptInput): string {
	return composeWorkerPrompt(input).prompt;
}
