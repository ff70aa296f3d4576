import type { ToolInput, ToolUse } from "@codex-workers/codex";
import { analyzeCommand } from "@codex-workers/shell-analysis";
import type { Creation } from "./creation.ts";
import { creationByInput } from "./creation-by-input.ts";
import { isCreatingQuery } from "./is-creating-query.ts";
import { isCreatingTool } from "./is-creating-tool.ts";

/** What a tool use means for pull requests. */
export type ToolUseIntent =
	| { readonly type: "passes" }
	| { readonly type: "creates"; readonly creation: Creation }
	| Undecidable;

/** A command that cannot be judged: the word at fault, and a clause about it. */
export type Undecidable = Extract<ReturnType<typeof analyzeCommand>, { type: "undecidable" }>;

type ReadFile = (path: string) => string | undefined;

/** Reads the intent of a tool use; `readFile` gives the files that a command line names. */
export function toolUseIntent(use: ToolUse, readFile: ReadFile): ToolUseIntent {
	switch (use.kind) {
		case "shell":
			return analyzeCommand(use.command, { readFile });
		case "mcp":
		case "other":
			return isCreatingTool(use.tool) || textsOf(use.input, QUERY).some(isCreatingQuery)
				? { type: "creates", creation: creationByInput(use.input) }
				: commandsIntent(textsOf(use.input, COMMAND), readFile);
		case "patch":
			return { type: "passes" };
	}
}

/** Inputs that a tool hands to a shell, and to GraphQL, by the names in use for them. */
const COMMAND = /^(?:command|cmd|script)$/i;
const QUERY = /^query$/i;

function textsOf(input: ToolInput, name: RegExp): string[] {
	return Object.entries(input).flatMap(([key, value]) =>
		name.test(key) && typeof value === "string" ? [value] : [],
	);
}

function commandsIntent(commands: readonly string[], readFile: ReadFile): ToolUseIntent {
	const intents = commands.map((command) => analyzeCommand(command, { readFile }));
	const undecidable = intents.find((intent) => intent.type === "undecidable");
	const [first, second] = intents.filter((intent) => intent.type === "creates");
	if (undecidable !== undefined || first === undefined) return undecidable ?? { type: "passes" };
	if (second === undefined) return first;
	const word = second.creation.argv.join(" ");
	return {
		type: "undecidable",
		word,
		why: "is a second pull request of one tool call",
		cause: "several",
	};
}
