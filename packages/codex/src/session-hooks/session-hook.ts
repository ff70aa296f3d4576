/** A hook event of Codex 0.169. */
export type HookEvent = keyof typeof eventKeys;

/** The events in the spelling of hook keys and hashes. */
export const eventKeys = {
	PreToolUse: "pre_tool_use",
	PostToolUse: "post_tool_use",
	PermissionRequest: "permission_request",
	UserPromptSubmit: "user_prompt_submit",
	SessionStart: "session_start",
	SessionEnd: "session_end",
	Stop: "stop",
	SubagentStart: "subagent_start",
	SubagentStop: "subagent_stop",
	PreCompact: "pre_compact",
	PostCompact: "post_compact",
	Interrupt: "interrupt",
	PreModelRequest: "pre_model_request",
	PostModelRequest: "post_model_request",
} as const;

/** A command that Codex runs with `<login shell> -c`. */
export interface CommandHook {
	readonly command: string;
	/** Whole seconds. Codex's default is 600; 0 counts as 1. */
	readonly timeout?: number;
	/** Shown by the terminal UI. */
	readonly statusMessage?: string;
}

/** Hooks that share a matcher: a tool name, names separated by `|`, a regex, or `*` for all. */
export interface HookGroup {
	readonly matcher?: string;
	readonly hooks: readonly CommandHook[];
}

/** The hooks of one run, by event. */
export type SessionHooks = { readonly [Event in HookEvent]?: readonly HookGroup[] };
