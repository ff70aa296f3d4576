export { buildWorkerPrompt } from "./build-worker-prompt.ts";
export {
	type ComposedPrompt,
	composeWorkerPrompt,
	DEFAULT_PROMPT_BUDGET,
} from "./compose-worker-prompt.ts";
export type { ProjectCommands } from "./project-commands.ts";
export type { PromptComment } from "./prompt-comment.ts";
export { quoteUntrusted } from "./quotation/quote-untrusted.ts";
export { untrustedLine } from "./quotation/untrusted-line.ts";
export type { WorkerPromptInput } from "./worker-prompt-input.ts";
