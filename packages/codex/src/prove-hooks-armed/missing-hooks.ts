import type { ListedHook, ListedHooks } from "../app-server/listed-hooks.ts";
import type { HookEvent } from "../session-hooks/session-hook.ts";

/** A hook that must run. */
export interface ExpectedHook {
	readonly event: HookEvent;
	readonly command: string;
}

/** A hook that would not run. */
export interface MissingHook extends ExpectedHook {
	readonly reason: "not_listed" | "disabled" | "untrusted";
}

/** The expected hooks that Codex would not run: it must list them as enabled session hooks it trusts. */
export function missingHooks(
	expected: readonly ExpectedHook[],
	{ hooks }: Pick<ListedHooks, "hooks">,
): readonly MissingHook[] {
	return expected.flatMap((hook) => {
		const found = hooks.filter((one) => one.source === "sessionFlags" && isSame(one, hook));
		const reason = reasonOf(found);
		return reason === undefined ? [] : [{ ...hook, reason }];
	});
}

/** Codex's app server spells `PreToolUse` as `preToolUse`. */
const isSame = ({ eventName, command }: ListedHook, expected: ExpectedHook) =>
	command === expected.command && eventName.toLowerCase() === expected.event.toLowerCase();

function reasonOf(found: readonly ListedHook[]): MissingHook["reason"] | undefined {
	if (found.length === 0) return "not_listed";
	const enabled = found.filter((hook) => hook.enabled);
	if (enabled.length === 0) return "disabled";
	return enabled.some(({ trustStatus }) => trustStatus === "trusted") ? undefined : "untrusted";
}
