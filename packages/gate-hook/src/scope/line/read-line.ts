import { type CommandTrace, explainCommand } from "@codex-workers/shell-analysis";
import { HOLE } from "../words/hole.ts";

/** A simple command of a line: the program and its arguments, with `HOLE` for what is not known. */
interface LineCommand {
	readonly words: readonly string[];
}

/** What is known about a command line. */
export interface LineFacts {
	/** The programs that it runs itself; what a program among them runs stands in its arguments. */
	readonly commands: readonly LineCommand[];
	/** Files that redirections write. */
	readonly writes: readonly string[];
	/** Variables that get a value, with it. */
	readonly variables: readonly { readonly name: string; readonly value: string }[];
	/** Why there may be more than this. */
	readonly gap: string | undefined;
}

type Word = CommandTrace["simpleCommands"][number]["words"][number];

/** What runs what stands in its own arguments, of which its rule decides. */
const RUNS = new Set(["xargs", "timeout", "nice", "find -exec", "find -execdir"]);

/** Reads what a command line would do. */
export function readLine(line: string): LineFacts {
	const { simpleCommands, writes, variables, gaps } = explainCommand(line).trace;
	const commands = simpleCommands.filter(
		({ kind, path }) => kind === "program" && !RUNS.has(path.at(-1) ?? ""),
	);
	return {
		commands: commands.map(({ words }) => ({ words: words.map(wordOf) })),
		writes: writes.map(({ target }) => wordOf(target)),
		variables: variables.map(({ name, value }) => ({
			name,
			value: value === undefined ? HOLE : wordOf(value),
		})),
		gap: gaps[0],
	};
}

/** A pattern becomes names that begin as it does. Of a word that is not known nothing is sure. */
function wordOf({ kind, text }: Word): string {
	switch (kind) {
		case "literal":
			return text;
		case "pattern":
			return `${/^[\w./]*/.exec(text)?.[0] ?? ""}${HOLE}`;
		case "dynamic":
			return HOLE;
	}
}
