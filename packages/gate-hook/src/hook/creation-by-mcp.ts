import type { ToolUse } from "@codex-workers/codex";
import type { Creation } from "./creation.ts";

/** A creation as an MCP tool is asked for it, by the names that GitHub's own server uses. */
export function creationByMcp({ input }: Extract<ToolUse, { kind: "mcp" }>): Creation {
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
