import type { Function as FunctionNode } from "unbash";
import type { Scope } from "../scope/scope.ts";
import type { Text } from "../text/text.ts";
import { AnalysisLimit } from "../verdict/analysis-limit.ts";

const DEEPEST = 64;

/** A function that was called and has not ended. */
interface RunningFunction {
	readonly body: FunctionNode["body"];
	/** Equal for equal arguments. */
	readonly key: string;
}

/** Where a command stands: what it can see, what it reads, what it is nested in. */
export interface Place {
	readonly scope: Scope;
	/** What its standard input holds. */
	readonly stdin: Text;
	readonly path: readonly string[];
	readonly depth: number;
	/** The aliases and files that are running, and the names that `command` made plain. */
	readonly calls: readonly string[];
	/** The calls of functions that are running, outermost first. */
	readonly running: readonly RunningFunction[];
	/** Whether the shell itself starts the command; else a program like `env` does, which knows no functions. */
	readonly isDirect: boolean;
	/** Whether it is only supposed that this runs: then nothing further is supposed. */
	readonly isSupposed: boolean;
}

/** The place inside something, with what differs there. Throws {@link AnalysisLimit} when it is too deep. */
export function inside(
	place: Place,
	label: string | undefined,
	changes: Partial<Pick<Place, "scope" | "stdin" | "calls" | "running">> = {},
): Place {
	if (place.depth >= DEEPEST) throw new AnalysisLimit(label ?? "", "is nested too deep");
	const path = label === undefined ? place.path : [...place.path, label];
	return { ...place, ...changes, isDirect: false, path, depth: place.depth + 1 };
}
