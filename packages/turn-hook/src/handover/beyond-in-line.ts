import { explainCommand, type SimpleCommand } from "@codex-workers/shell-analysis";
import type { Beyond } from "./beyond.ts";
import { beyondInGit } from "./beyond-in-git.ts";
import { isReader, isReading } from "./is-reading.ts";

/** They run what follows them, which is judged by itself. */
const WRAPPERS: ReadonlySet<string> = new Set(["bash", "command", "sh", "time", "timeout"]);
/** Variables by which another program runs than the one that is named, or more than it. */
const STEERING = /^(?:PATH|ENV|BASH_ENV|IFS|PAGER|(?:CODEX|GH|GIT|LD|NODE)_\w*)$/;
/** A program of the same name anywhere else is another program. */
const SYSTEM_FOLDER = /^\/(?:usr\/(?:local\/)?)?s?bin\//;
const NOWHERE: ReadonlySet<string> = new Set(["/dev/null", "/dev/stderr", "/dev/stdout"]);

/** The first thing on a command line that does not belong to handing over. */
export function beyondInLine(line: string, branch: string): Beyond | undefined {
	const { gaps, writes, variables, simpleCommands } = explainCommand(line).trace;
	const [gap] = gaps;
	if (gap !== undefined) return { word: line, why: `cannot be read: ${gap}` };
	const write = writes.find(({ target }) => target.kind !== "literal" || !NOWHERE.has(target.text));
	if (write !== undefined) return { word: write.target.text, why: "would be written" };
	const steering = variables.find(({ name }) => STEERING.test(name));
	if (steering !== undefined) return { word: steering.name, why: "changes what the line runs" };
	for (const command of simpleCommands) {
		const beyond = beyondInCommand(command, branch);
		if (beyond !== undefined) return beyond;
	}
	return undefined;
}

function beyondInCommand({ words, kind }: SimpleCommand, branch: string): Beyond | undefined {
	const [program, ...others] = words;
	if (kind === "function") return undefined;
	if (program.kind !== "literal") return { word: program.text, why: "is not written out" };
	const name = program.text.replace(SYSTEM_FOLDER, "");
	const args = others.map(({ text }) => text);
	if (name === "codex-workers" && isAboutHandover(args)) return undefined;
	if (WRAPPERS.has(name) || isSaving(name, args) || isReader(name)) return undefined;
	const unknown = others.find((word) => word.kind === "dynamic");
	if (unknown !== undefined) return { word: unknown.text, why: "is not written out" };
	if (name === "git") return beyondInGit(args, branch);
	if (isReading(name, args)) return undefined;
	const shown = words.map(({ text }) => text).join(" ");
	return { word: shown, why: "is neither a report, nor saves the work, nor only reads" };
}

function isSaving(name: string, [command = ""]: readonly string[]): boolean {
	return name === "git" && (command === "add" || command === "commit");
}

function isAboutHandover(args: readonly string[]): boolean {
	return args[0] === "report" || args[0] === "status" || args.at(-1) === "--help";
}
