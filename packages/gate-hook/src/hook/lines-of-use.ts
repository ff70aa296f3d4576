import type { ToolUse } from "@codex-workers/codex";
import { commandsOfInput } from "./tool-input/commands-of-input.ts";
import { inputObjects } from "./tool-input/input-objects.ts";

/** The command lines that a tool use hands to a shell, each in every way in which it may be meant. */
export function linesOfUse(use: ToolUse): readonly string[] {
	switch (use.kind) {
		case "shell":
			return [use.command];
		case "mcp":
		case "other":
			return (inputObjects(use.input) ?? []).flatMap((object) =>
				commandsOfInput(use.tool, object).flat(),
			);
		case "patch":
			return [];
	}
}
