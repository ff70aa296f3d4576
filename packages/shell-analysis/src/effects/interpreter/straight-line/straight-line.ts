/**
 * A command that a program starts: a script for `sh`, or a program with its arguments. Without an input of its own it
 * reads what the program would read.
 */
export type StartedCommand =
	| { readonly type: "script"; readonly text: string; readonly input?: string }
	| { readonly type: "words"; readonly words: readonly string[]; readonly input?: string };

/** One thing that a straight-line program does. */
export type StraightLineStep =
	| {
			readonly type: "start";
			readonly command: StartedCommand;
			/** Whether the program keeps the output; else it is printed. */
			readonly isCaptured: boolean;
	  }
	/** Prints texts, and the outputs of the steps with these numbers. */
	| { readonly type: "print"; readonly parts: readonly (string | number)[] };

/** A value of an expression in a straight-line program. */
export type StraightLineValue =
	| { readonly type: "text"; readonly text: string }
	| { readonly type: "list"; readonly items: readonly string[] }
	/** A module or a function: `subprocess`, `subprocess.run`. */
	| { readonly type: "path"; readonly name: string }
	/** The output of the step with this number. */
	| { readonly type: "output"; readonly step: number }
	/** Options of a call: names and their values. */
	| { readonly type: "options"; readonly values: ReadonlyMap<string, StraightLineValue> }
	/** A number, `True`, `None`, `undefined`. */
	| { readonly type: "constant"; readonly text: string };

/** The languages that are read. */
export type StraightLineLanguage =
	| "python"
	| "javascript"
	| "perl"
	| "ruby"
	| "php"
	| "lua"
	| "awk";

/** Thrown while reading where a program is more than a straight line. */
export class NotStraightLine extends Error {
	override readonly name = "NotStraightLine";
}
