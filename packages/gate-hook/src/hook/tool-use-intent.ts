import type { ToolUse } from "@codex-workers/codex";
import { analyzeCommand } from "@codex-workers/shell-analysis";
import type { Creation } from "./creation.ts";
import { creationByMcp } from "./creation-by-mcp.ts";

/** What a tool use means for pull requests. */
export type ToolUseIntent =
	| { readonly type: "passes" }
	| { readonly type: "creates"; readonly creation: Creation }
	| Undecidable;

/** A command that cannot be judged: the word at fault, and a clause about it. */
export type Undecidable = Extract<ReturnType<typeof analyzeCommand>, { type: "undecidable" }>;

/** Tools that open a pull request, but not those that add a review or a comment to one. */
const CREATING_TOOL = /create[-_]?pull[-_]?request(?![-_]?(?:review|comment))/i;

/** Reads the intent of a tool use; `readFile` gives the files that a command line names. */
export function toolUseIntent(
	use: ToolUse,
	readFile: (path: string) => string | undefined,
): ToolUseIntent {
	switch (use.kind) {
		case "shell":
			return analyzeCommand(use.command, { readFile });
		case "mcp":
			return CREATING_TOOL.test(use.tool)
				? { type: "creates", creation: creationByMcp(use) }
				: { type: "passes" };
		case "patch":
		case "other":
			return { type: "passes" };
	}
}
