export { type CodexConfigOptions, codexConfigToml } from "./codex-home/codex-config-toml.ts";
export { writeCodexHome } from "./codex-home/write-codex-home.ts";
export type { StepEvent } from "./playing/step-event.ts";
export type { CallResult, Outcome, StepResult } from "./playing/step-result.ts";
export { failureSentence, type StoryFailure } from "./playing/story-failure.ts";
export type { RequestLog, RequestRecord } from "./server/request-log.ts";
export type { Opening, Script } from "./server/stage.ts";
export {
	type ModelEmulator,
	type ModelEmulatorOptions,
	startModelEmulator,
} from "./server/start-model-emulator.ts";
export {
	anything,
	contains,
	denied,
	type Expectation,
	exitCode,
	matches,
	succeeded,
	told,
} from "./story/expectation.ts";
export { javascript } from "./story/javascript.ts";
export { mcp } from "./story/mcp.ts";
export { patch } from "./story/patch.ts";
export { run } from "./story/run.ts";
export { say } from "./story/say.ts";
export type { Step, StepOptions } from "./story/step.ts";
export { type Story, type StoryPart, story } from "./story/story.ts";
export { together } from "./story/together.ts";
export { tool } from "./story/tool.ts";
export type { ToolAction, ToolCall } from "./story/tool-call.ts";
export type { ToolMode } from "./wire/model-request.ts";
