import type { ToolInput } from "@codex-workers/codex";
import { quotedWords } from "./quoted-words.ts";

/** Names under which tools take a command line, its arguments, and a file to run. */
const COMMAND = /^(?:command|cmd|script|shell|exec|program|executable)$/i;
const COMMANDS = /^(?:commands|cmds|scripts)$/i;
const ARGUMENTS = /^(?:args|argv|arguments|params|parameters)$/i;
const FILE = /^(?:(?:script|command)_?)?(?:file|path|file_?name|file_?path)$/i;
/** A tool that is not called so does not run the file that it is given. */
const RUNS = /run|exec|shell|bash|terminal|script|eval/i;

const INTERPRETERS: Readonly<Record<string, string>> = {
	cjs: "node",
	js: "node",
	mjs: "node",
	py: "python3",
	rb: "ruby",
	ts: "node",
};

/** The command lines that one object of a tool's input hands to a shell. */
export function commandsOfInput(tool: string, object: ToolInput): readonly string[] {
	const entries = Object.entries(object);
	const args = entries.find(([key]) => ARGUMENTS.test(key))?.[1];
	return entries.flatMap(([key, value]) => {
		if (COMMANDS.test(key) && isWords(value)) return value;
		if (COMMAND.test(key)) return commandLines(value, isWords(args) ? args : []);
		if (FILE.test(key) && typeof value === "string" && RUNS.test(tool)) return [runOf(value)];
		return [];
	});
}

/** With arguments apart, the command may be a program's name or a line of its own. */
function commandLines(value: unknown, args: readonly string[]): readonly string[] {
	if (typeof value === "string") {
		return args.length === 0 ? [value] : [value, `${value} ${quotedWords(args)}`];
	}
	return isWords(value) ? [quotedWords([...value, ...args])] : [];
}

function runOf(path: string): string {
	const ending = /\.(?<ending>\w+)$/.exec(path)?.groups?.["ending"] ?? "";
	return quotedWords([INTERPRETERS[ending] ?? "sh", path]);
}

function isWords(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
