export { buildWorkerPrompt } from "./build-worker-prompt.ts";
export { quoteUntrusted, untrustedLine } from "./quote-untrusted.ts";
export type { WorkerPromptInput } from "./worker-prompt-input.ts";
