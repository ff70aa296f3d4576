import { CodedError } from "@codex-workers/protocol";
import { isJsonObject, type JsonObject } from "./hooks-document.ts";

const KNOWN = new Set(["description", "hooks"]);

/**
 * Reads a `hooks.json` of Codex 0.169; one that is not there (`null`) is an empty one. Throws
 * `HOOKS_FILE_INVALID` for what Codex would not read either: it then ignores the whole file.
 */
export function parseHooksFile(text: string | null, path: string): JsonObject {
	if (text === null) return {};
	const value = parse(text, path);
	const fault = faultOf(value);
	if (isJsonObject(value) && fault === undefined) return value;
	throw invalid(path, fault ?? "it is no object");
}

function parse(text: string, path: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw invalid(path, "it is no JSON", error);
	}
}

function faultOf(value: unknown): string | undefined {
	if (!isJsonObject(value)) return "it is no object";
	const unknown = Object.keys(value).find((key) => !KNOWN.has(key));
	if (unknown !== undefined) return `Codex knows no key ${JSON.stringify(unknown)} in it`;
	const { hooks = {} } = value;
	if (!isJsonObject(hooks)) return "its hooks are no object";
	const wrong = Object.entries(hooks).find(([, groups]) => !isGroupList(groups));
	return wrong && `its hooks for ${JSON.stringify(wrong[0])} are no list of groups with hooks`;
}

function isGroupList(value: unknown): boolean {
	return (
		Array.isArray(value) &&
		value.every((group) => isJsonObject(group) && Array.isArray(group["hooks"] ?? []))
	);
}

function invalid(path: string, why: string, cause?: unknown): CodedError {
	return new CodedError("HOOKS_FILE_INVALID", `${path} cannot be used: ${why}.`, {
		hint: "Nothing was changed. Mend the file, or move it away, and run the command again.",
		cause,
	});
}
