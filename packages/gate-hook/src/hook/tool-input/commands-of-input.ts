import type { ToolInput } from "@codex-workers/codex";
import { COMMAND_KEYS } from "./command-keys.ts";
import { quotedWords } from "./quoted-words.ts";

/** Names under which tools take a file to run. */
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

/**
 * The command lines that one object of a tool's input hands to a shell; of each, every way in which
 * it may be meant.
 */
export function commandsOfInput(tool: string, object: ToolInput): readonly (readonly string[])[] {
	const entries = Object.entries(object);
	const args = entries.find(([key]) => COMMAND_KEYS.args.test(key))?.[1];
	return entries.flatMap(([key, value]) => {
		if (COMMAND_KEYS.many.test(key) && isWords(value)) return value.map((line) => [line]);
		if (COMMAND_KEYS.one.test(key)) return commandLines(value, isWords(args) ? args : []);
		if (FILE.test(key) && typeof value === "string" && RUNS.test(tool)) return [[runOf(value)]];
		return [];
	});
}

/**
 * With arguments apart, the command may be a program's name or a line of its own, and a tool may
 * join them without quotes.
 */
function commandLines(value: unknown, args: readonly string[]): readonly (readonly string[])[] {
	if (isWords(value)) return [readings([...value, ...args])];
	if (typeof value !== "string") return [];
	return [
		args.length === 0 ? [value] : [value, ...readings(args).map((rest) => `${value} ${rest}`)],
	];
}

function readings(words: readonly string[]): readonly string[] {
	return [...new Set([quotedWords(words), words.join(" ")])];
}

function runOf(path: string): string {
	const ending = /\.(?<ending>\w+)$/.exec(path)?.groups?.["ending"] ?? "";
	return quotedWords([INTERPRETERS[ending] ?? "sh", path]);
}

function isWords(value: unknown): value is readonly string[] {
	return Array.isArray(value) && value.every((item) => typeof item === "string");
}
