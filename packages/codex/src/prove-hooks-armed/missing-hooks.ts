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
	/** The same as a sentence, with what Codex itself says about it. */
	readonly why: string;
}

/** The expected hooks that Codex would not run: it must list them as enabled session hooks it trusts. */
export function missingHooks(
	expected: readonly ExpectedHook[],
	{ hooks, warnings, errors }: ListedHooks,
): readonly MissingHook[] {
	const remarks = [...warnings, ...errors.map(({ message }) => message)];
	return expected.flatMap((hook) => {
		const found = hooks.filter((one) => one.source === "sessionFlags" && isSame(one, hook));
		const reason = reasonOf(found);
		return reason === undefined ? [] : [{ ...hook, reason, why: sentence(hook, reason, remarks) }];
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

const WHY = {
	not_listed:
		"Codex does not list it; its hooks feature may be off, or an administrator allows managed hooks alone",
	disabled: "Codex lists it as disabled",
	untrusted: "Codex does not trust it and would skip it without a word",
} as const;

function sentence(
	{ event }: ExpectedHook,
	reason: MissingHook["reason"],
	remarks: readonly string[],
): string {
	const said = remarks.length === 0 ? "" : ` Codex says: ${remarks.join("; ")}`;
	return `The ${event} hook would not run: ${WHY[reason]}.${said}`.slice(0, 1_000);
}
