import type { ParsedScript, SyntaxNode, Word } from "unbash";
import type { WordAtom } from "../expand/word-atom.ts";
import type { Text } from "../text/text.ts";
import type { Unknowns } from "../text/unknowns.ts";
import type { Budget } from "../verdict/budget.ts";
import type { CommandVerdict } from "../verdict/command-verdict.ts";
import type { FoundCommand } from "../verdict/found-command.ts";
import type { AnalysisContext } from "./analysis-context.ts";
import type { Argument } from "./argument.ts";
import type { History } from "./history.ts";
import type { Inputs } from "./inputs.ts";
import type { Links } from "./links.ts";
import type { Mention } from "./mention.ts";
import type { Place } from "./place.ts";
import type { TraceRecorder } from "./trace-recorder.ts";

/** A parsed script with the source it was parsed from. */
export interface Tree {
	readonly script: ParsedScript;
	readonly source: string;
}

/** One analysis under way. The functions that run things return what the thing would print. */
export interface Machine {
	readonly context: AnalysisContext;
	/** The whole command line. */
	readonly line: string;
	readonly budget: Budget;
	readonly unknowns: Unknowns;
	/** What was found so far. */
	readonly found: FoundCommand[];
	readonly trace: TraceRecorder;
	readonly mention: Mention;
	readonly history: History;
	readonly inputs: Inputs;
	readonly links: Links;
	/** What runs when the line has ended: traps. */
	readonly later: (() => void)[];
	/** Names of files that were wanted when nothing was known about them yet. */
	readonly missedFiles: Set<string>;
	/** Notes a simple command with its verdict. */
	record(argv: readonly Argument[], verdict: CommandVerdict, place: Place): void;
	runScript(script: Text, place: Place): Text;
	runTree(tree: Tree, place: Place): Text;
	runNode(node: SyntaxNode, place: Place): Text;
	runCommand(argv: readonly Argument[], place: Place): Text;
	/** The content of a file, if it was written on this line or the caller can read it. */
	fileText(path: Text, place: Place): Text | undefined;
	/** Whether the caller can read a file of this name, but only in part. */
	isTooLarge(path: Text, place: Place): boolean;
	expand(word: Word, place: Place): readonly WordAtom[];
}
