import { commandLine } from "@codex-workers/dispatcher";
import { isJsonObject, type JsonObject } from "./hooks-document.ts";

/** Tells a handler of ours from anybody else's. */
export type IsOwn = (handler: unknown) => boolean;

/** A handler is ours when its command names a file below our folder, an absolute path. */
export function ownHooks(folder: string): IsOwn {
	const marks = [commandLine([`${folder}/`]).slice(0, -1), `"${folder}\\`];
	return (handler) => {
		const command = isJsonObject(handler) ? handler["command"] : undefined;
		return typeof command === "string" && marks.some((mark) => command.includes(mark));
	};
}

/** The handlers of a group, whatever it is. */
export function handlersOf(group: unknown): readonly unknown[] {
	const hooks = isJsonObject(group) ? group["hooks"] : undefined;
	return Array.isArray(hooks) ? hooks : [];
}

/** The groups of one event, whatever the document is. */
export function groupsOf(document: JsonObject, event: string): readonly unknown[] {
	const hooks = document["hooks"];
	const groups = isJsonObject(hooks) ? hooks[event] : undefined;
	return Array.isArray(groups) ? groups : [];
}
