import { hookTrustHash } from "./hook-trust-hash.ts";
import { eventKeys, type HookEvent, type HookGroup, type SessionHooks } from "./session-hook.ts";
import { type TomlData, tomlValue } from "./toml-value.ts";

/** Where Codex says that hooks of its command line come from. */
const SOURCE = "/<session-flags>/config.toml";

/**
 * The arguments that install hooks for one run of Codex and trust them, without a file and
 * without `$CODEX_HOME`. `trust: false` installs them only: Codex then skips them silently.
 */
export function sessionHookArgs(
	hooks: SessionHooks,
	{ trust = true }: { readonly trust?: boolean } = {},
): readonly string[] {
	const events = Object.keys(eventKeys).filter(isHookEvent);
	const installed = events.flatMap((event) => {
		const groups = hooks[event];
		return groups === undefined ? [] : ["-c", `hooks.${event}=${tomlValue(groups.map(toToml))}`];
	});
	const state = Object.fromEntries(
		events.flatMap((event) => trustEntries(event, hooks[event] ?? [])),
	);
	return trust && Object.keys(state).length > 0
		? [...installed, "-c", `hooks.state=${tomlValue(state)}`]
		: installed;
}

const isHookEvent = (name: string): name is HookEvent => Object.hasOwn(eventKeys, name);

const toToml = ({ matcher, hooks }: HookGroup): TomlData => ({
	matcher,
	hooks: hooks.map(({ command, timeout, statusMessage }) => ({
		type: "command",
		command,
		timeout,
		statusMessage,
	})),
});

/** `enabled` is said too, or the user's own configuration could switch one of them off. */
function trustEntries(
	event: HookEvent,
	groups: readonly HookGroup[],
): readonly (readonly [string, TomlData])[] {
	return groups.flatMap(({ matcher, hooks }, group) =>
		hooks.map((hook, handler) => {
			const key = `${SOURCE}:${eventKeys[event]}:${group}:${handler}`;
			return [key, { enabled: true, trusted_hash: hookTrustHash(event, hook, matcher) }] as const;
		}),
	);
}
