import type { ToolInput } from "@codex-workers/codex";
import type { Creation } from "./creation.ts";

/** A creation as a tool is asked for it, by the names that GitHub's own MCP server uses. */
export function creationByInput(input: ToolInput): Creation {
	const text = (key: string) => {
		const value = input[key];
		return typeof value === "string" ? value : undefined;
	};
	const [owner, repository] = [text("owner"), text("repo")];
	return {
		title: text("title"),
		body: text("body"),
		head: text("head"),
		repository: owner === undefined ? repository : `${owner}/${repository ?? ""}`,
	};
}
