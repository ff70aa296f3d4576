import type { ToolInput, ToolUse } from "@codex-workers/codex";
import { analyzeCommand, type FileContent } from "@codex-workers/shell-analysis";
import type { Creation } from "./creation.ts";
import { creationByInput } from "./creation-by-input.ts";
import { isCreatingQuery } from "./is-creating-query.ts";
import { isCreatingTool } from "./is-creating-tool.ts";
import { openedSession } from "./opened-session.ts";
import { spellOutPatch } from "./spell-out-patch.ts";
import { standsAlone } from "./stands-alone.ts";
import { commandsOfInput } from "./tool-input/commands-of-input.ts";
import { inputObjects } from "./tool-input/input-objects.ts";
import { isOnlyCommand } from "./tool-input/is-only-command.ts";
import { queriesOfInput } from "./tool-input/queries-of-input.ts";
import { requestOfInput } from "./tool-input/request-of-input.ts";

/** What a tool use means for pull requests. */
export type ToolUseIntent =
	| { readonly type: "passes" }
	| { readonly type: "creates"; readonly creation: Creation }
	| Undecidable;

type UndecidableCommand = Extract<ReturnType<typeof analyzeCommand>, { type: "undecidable" }>;

/**
 * A command that cannot be judged: the word at fault, and a clause about it. company: the line
 * does more than open a pull request, which may change what is proposed.
 */
export type Undecidable = Omit<UndecidableCommand, "cause"> & {
	readonly cause: UndecidableCommand["cause"] | "company";
};

type ReadFile = (path: string) => FileContent | undefined;

/** Reads the intent of a tool use; `readFile` gives the files that it names. */
export function toolUseIntent(use: ToolUse, readFile: ReadFile): ToolUseIntent {
	switch (use.kind) {
		case "shell":
			return lineIntent(use.command, readFile);
		case "mcp":
		case "other":
			return inputIntent(use.tool, use.input, readFile);
		case "patch":
			return { type: "passes" };
	}
}

function inputIntent(tool: string, input: ToolInput, readFile: ReadFile): ToolUseIntent {
	const objects = inputObjects(input);
	if (objects === undefined) {
		const why = "is called with an input that is too large or too deep to be judged";
		return { type: "undecidable", word: tool, why, cause: "limit" };
	}
	const queries = objects.flatMap((object) => queriesOfInput(object, textsOnly(readFile)));
	const lines = objects.flatMap((object) => commandsOfInput(tool, object));
	if (isCreatingTool(tool) || queries.some(isCreatingQuery)) {
		return lines.length === 0 ? creationIntent(tool, objects) : inCompany(tool);
	}
	const requests = objects.flatMap((object) => requestOfInput(object) ?? []);
	const intent = commandsIntent(new Set([...lines.flat(), ...requests]), readFile);
	if (intent.type !== "creates" || lines.length === 0) return intent;
	const isAlone =
		isOnlyCommand(input) && lines.flat().every((line) => standsAlone(line, intent.creation));
	return isAlone ? intent : inCompany(wordsOf(intent.creation));
}

function creationIntent(tool: string, objects: readonly ToolInput[]): ToolUseIntent {
	const found = creationByInput(objects);
	if ("creation" in found) return { type: "creates", creation: found.creation };
	const why = `is told of more than one pull request (${found.twice})`;
	return { type: "undecidable", word: tool, why, cause: "several" };
}

function textsOnly(readFile: ReadFile): (path: string) => string | undefined {
	return (path) => {
		const content = readFile(path);
		return typeof content === "string" ? content : undefined;
	};
}

/** The same creation, found in two readings of one input, is one. */
function commandsIntent(commands: ReadonlySet<string>, readFile: ReadFile): ToolUseIntent {
	const intents = [...commands].map((command) => commandIntent(command, readFile));
	const undecidable = intents.find((intent) => intent.type === "undecidable");
	if (undecidable !== undefined) return undecidable;
	const creations = new Map(
		intents.flatMap((intent) =>
			intent.type === "creates" ? [[JSON.stringify(intent.creation), intent] as const] : [],
		),
	);
	const [first, second] = creations.values();
	if (first === undefined || second === undefined) return first ?? { type: "passes" };
	const word = second.creation.title ?? second.creation.repository ?? "the second one";
	const why = "is a second pull request of one tool call";
	return { type: "undecidable", word, why, cause: "several" };
}

/** A pull request that is opened with anything else around it may not be the one that was read. */
function lineIntent(command: string, readFile: ReadFile): ToolUseIntent {
	const intent = commandIntent(command, readFile);
	if (intent.type !== "creates" || standsAlone(command, intent.creation)) return intent;
	return inCompany(wordsOf(intent.creation));
}

function wordsOf({ argv = [] }: Creation): string {
	return argv.slice(0, 3).join(" ") || "a pull request";
}

function inCompany(word: string): Undecidable & { readonly type: "undecidable" } {
	return { type: "undecidable", word, why: "does not stand alone on its line", cause: "company" };
}

function commandIntent(command: string, readFile: ReadFile): ToolUseIntent {
	const verdict = analyzeCommand(spellOutPatch(command, textsOnly(readFile)), { readFile });
	switch (verdict.type) {
		case "undecidable":
			return verdict;
		case "creates":
			return verdict;
		case "passes": {
			const word = openedSession(command);
			if (word === undefined) return verdict;
			const why = "waits for commands to be typed";
			return { type: "undecidable", word, why, cause: "session" };
		}
	}
}
