export { listHooks } from "./app-server/list-hooks.ts";
export type { ListedHook, ListedHooks } from "./app-server/listed-hooks.ts";
export type { AppServer } from "./app-server/with-app-server.ts";
export {
	type ConfigurationOptions,
	configurationArguments,
} from "./exec-arguments/configuration-arguments.ts";
export { type ExecOptions, execArguments } from "./exec-arguments/exec-arguments.ts";
export type { ExtraArgument } from "./exec-arguments/extra-argument.ts";
export { parseCodexArgs } from "./exec-arguments/parse-codex-args.ts";
export { type SandboxOptions, writableGitPaths } from "./exec-arguments/sandbox-arguments.ts";
export type { ExecEvent } from "./exec-events/exec-event.ts";
export type { ExecItem } from "./exec-events/exec-item.ts";
export { type ParsedExecEvent, parseExecEvent } from "./exec-events/parse-exec-event.ts";
export { codexVersion } from "./find-codex-binary/codex-version.ts";
export {
	type CodexBinary,
	type CodexPlaces,
	findCodexBinary,
} from "./find-codex-binary/find-codex-binary.ts";
export { addContext } from "./hook-answers/add-context.ts";
export { allowToolUse } from "./hook-answers/allow-tool-use.ts";
export { blockStop } from "./hook-answers/block-stop.ts";
export { denyToolUse } from "./hook-answers/deny-tool-use.ts";
export { letStop } from "./hook-answers/let-stop.ts";
export {
	type HookPayload,
	type ParsedHookPayload,
	parseHookPayload,
} from "./hook-payloads/parse-hook-payload.ts";
export type { PreToolUsePayload } from "./hook-payloads/pre-tool-use-payload.ts";
export type { SessionStartPayload } from "./hook-payloads/session-start-payload.ts";
export type { StopPayload } from "./hook-payloads/stop-payload.ts";
export { type ToolInput, type ToolUse, toolUse } from "./hook-payloads/tool-use.ts";
export type { ExpectedHook, MissingHook } from "./prove-hooks-armed/missing-hooks.ts";
export {
	type ArmedAnswer,
	type ArmedQuestion,
	proveHooksArmed,
} from "./prove-hooks-armed/prove-hooks-armed.ts";
export { hookTrustHash } from "./session-hooks/hook-trust-hash.ts";
export type {
	CommandHook,
	HookEvent,
	HookGroup,
	SessionHooks,
} from "./session-hooks/session-hook.ts";
export { sessionHookArgs } from "./session-hooks/session-hook-args.ts";
export { type TomlData, tomlValue } from "./session-hooks/toml-value.ts";
export { type HookPlace, hookKey } from "./user-hooks/hook-key.ts";
export { type CodexSettings, readCodexSettings } from "./user-hooks/read-codex-settings.ts";
export { type CodexHooks, withCodexHooks } from "./user-hooks/with-codex-hooks.ts";
export {
	dropHookStates,
	type HookState,
	type HookStates,
	writeHookStates,
} from "./user-hooks/write-hook-states.ts";
