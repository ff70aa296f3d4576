import type { ToolUse } from "@codex-workers/codex";
import type { Beyond } from "./beyond.ts";
import { beyondInLine } from "./beyond-in-line.ts";

/** Tools of Codex that only show something. */
const READING_TOOL =
	/^(?:view_image|list_mcp_resources|list_mcp_resource_templates|read_mcp_resource)$/;

/** What in a tool use does not belong to handing over: not reporting, saving the work, or reading. */
export function beyondHandover(use: ToolUse, branch: string): Beyond | undefined {
	switch (use.kind) {
		case "shell":
			return beyondInLine(use.command, branch);
		case "patch":
			return { word: "apply_patch", why: "edits files" };
		case "mcp":
			return { word: use.tool, why: "may do anything" };
		case "other":
			return READING_TOOL.test(use.tool)
				? undefined
				: { word: use.tool, why: "does not only read" };
	}
}
