import type { SessionHooks } from "../session-hooks/session-hook.ts";
import { sessionHookArgs } from "../session-hooks/session-hook-args.ts";
import { tomlValue } from "../session-hooks/toml-value.ts";
import { renderExtraArgument } from "./extra-argument.ts";
import { parseCodexArgs } from "./parse-codex-args.ts";

/** What decides which hooks a worker's Codex has and whether they run. */
export interface ConfigurationOptions {
	readonly hooks: SessionHooks;
	/** `false` leaves the hooks untrusted, so that Codex skips them. Only to show what that does. */
	readonly trustHooks?: boolean;
	readonly model?: string;
	/** The user's own arguments; see `parseCodexArgs`. */
	readonly codexArgs?: readonly string[];
}

/**
 * Those of a worker's arguments that `codex app-server` takes too: everything that decides whether
 * the hooks are armed, except a profile, which these arguments outrank. Throws
 * `CODEX_ARGS_REFUSED`.
 */
export function configurationArguments(options: ConfigurationOptions): readonly string[] {
	const extra = parseCodexArgs(options.codexArgs ?? []).filter(({ name }) => SHARED.has(name));
	return [...extra.map(renderExtraArgument), ...ownConfiguration(options)];
}

const SHARED = new Set(["config", "disable", "enable", "strict-config"]);

/** Must come after the user's: of two settings of one key Codex takes the later. */
export function ownConfiguration({
	hooks,
	model,
	trustHooks = true,
}: ConfigurationOptions): readonly string[] {
	return [
		...(model === undefined ? [] : setting("model", model)),
		...setting("agents.enabled", false),
		...setting("allow_login_shell", false),
		...sessionHookArgs(hooks, { trust: trustHooks }),
		"--enable=hooks",
		"--disable=unified_exec_tty",
		"--disable=goals",
		"--disable=unbounded_connection_retries",
	];
}

const setting = (key: string, value: string | boolean) => ["-c", `${key}=${tomlValue(value)}`];
