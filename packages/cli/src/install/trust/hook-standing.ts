import { type HookEvent, hookKey, hookTrustHash, type ListedHooks } from "@codex-workers/codex";
import type { JsonObject } from "../hooks-file/hooks-document.ts";
import { groupsOf, handlersOf } from "../hooks-file/own-hooks.ts";
import type { OwnGroups } from "../hooks-file/set-own-hooks.ts";

/** Whether Codex would run a hook, and if not, why. */
export type Standing =
	| "armed"
	| "not_listed"
	| "disabled"
	| "untrusted"
	| "modified"
	/** Codex has read something else than what was written. */
	| "different";

/** One of our hooks as it was written and as Codex lists it. */
export interface StandingHook {
	readonly event: HookEvent;
	readonly command: string;
	/** Under which Codex stores its trust. */
	readonly key: string;
	/** What has to be trusted. */
	readonly hash: string;
	readonly standing: Standing;
}

/** Our hooks in a document of hooks, with what Codex would do with each. */
export function standingHooks(
	own: OwnGroups,
	file: { readonly path: string; readonly document: JsonObject },
	listed: ListedHooks,
): StandingHook[] {
	return [...own].map(([event, group]) => {
		const [hook] = group.hooks;
		const place = { event, ...placeOf(file.document, { event, command: hook.command }) };
		const key = hookKey(file.path, place);
		const hash = hookTrustHash(event, hook, group.matcher);
		return { event, command: hook.command, key, hash, standing: standingOf({ key, hash }, listed) };
	});
}

function placeOf(document: JsonObject, { event, command }: { event: string; command: string }) {
	const handlers = groupsOf(document, event).map((group) =>
		handlersOf(group).findIndex((handler) => isSame(handler, command)),
	);
	const group = handlers.findIndex((handler) => handler !== -1);
	return { group, handler: handlers[group] ?? -1 };
}

const isSame = (handler: unknown, command: string) =>
	typeof handler === "object" &&
	handler !== null &&
	"command" in handler &&
	handler.command === command;

function standingOf(
	{ key, hash }: Pick<StandingHook, "key" | "hash">,
	{ hooks }: ListedHooks,
): Standing {
	const found = hooks.find((hook) => hook.key === key);
	if (found === undefined) return "not_listed";
	if (found.currentHash !== hash) return "different";
	if (!found.enabled) return "disabled";
	if (found.trustStatus === "trusted") return "armed";
	return found.trustStatus === "modified" ? "modified" : "untrusted";
}
