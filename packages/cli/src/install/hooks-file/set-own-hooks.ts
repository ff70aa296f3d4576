import type { HookEvent } from "@codex-workers/codex";
import { isJsonObject, type JsonObject } from "./hooks-document.ts";
import type { InstalledGroup } from "./installed-groups.ts";
import { groupsOf, handlersOf, type IsOwn } from "./own-hooks.ts";

/** Our group of each event; an event without one has none of ours. */
export type OwnGroups = ReadonlyMap<HookEvent, InstalledGroup>;

/**
 * A document of hooks with exactly these groups of ours. Those that are there are replaced where
 * they stand, new ones come last, and what is no longer wanted leaves an empty group behind while
 * others follow: trust goes by a group's number, so nobody else's may change.
 */
export function setOwnHooks(document: JsonObject, own: OwnGroups, isOwn: IsOwn): JsonObject {
	const hooks = isJsonObject(document["hooks"]) ? document["hooks"] : {};
	const events = new Set<string>([...Object.keys(hooks), ...own.keys()]);
	const wanted = new Map<string, InstalledGroup>(own);
	const entries = [...events].flatMap((event) => {
		const before = groupsOf(document, event);
		const after = setGroups(before, wanted.get(event), isOwn);
		return after.length === 0 && before.length > 0 ? [] : [[event, after] as const];
	});
	if (entries.length === 0 && document["hooks"] === undefined) return document;
	return { ...document, hooks: Object.fromEntries(entries) };
}

function setGroups(
	groups: readonly unknown[],
	wanted: InstalledGroup | undefined,
	isOwn: IsOwn,
): readonly unknown[] {
	const hasOwn = groups.map((group) => handlersOf(group).some(isOwn));
	const first = hasOwn.indexOf(true);
	const after = groups.map((group, at) => {
		if (!hasOwn[at]) return group;
		return setGroup(group, at === first ? wanted : undefined, isOwn);
	});
	if (first === -1 && wanted !== undefined) after.push(wanted);
	while (after.length > 0 && hasOwn[after.length - 1] && isEmpty(after.at(-1))) after.pop();
	return after;
}

/** Somebody may have put a handler of their own into our group: that one stays. */
function setGroup(group: unknown, wanted: InstalledGroup | undefined, isOwn: IsOwn): unknown {
	const handlers = handlersOf(group);
	if (handlers.every(isOwn)) return wanted ?? { hooks: [] };
	const first = handlers.findIndex(isOwn);
	const replacement = wanted?.hooks ?? [];
	const hooks = handlers.flatMap((handler, at) =>
		isOwn(handler) ? (at === first ? replacement : []) : [handler],
	);
	return isJsonObject(group) ? { ...group, hooks } : group;
}

function isEmpty(group: unknown): boolean {
	return isJsonObject(group) && Object.keys(group).length === 1 && handlersOf(group).length === 0;
}
