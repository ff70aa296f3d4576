import type { Argument } from "../machine/argument.ts";
import type { Text } from "../text/text.ts";

/** A program with everything that decides what it would do. */
export interface Invocation {
	/** Program name without its directory. */
	readonly name: string;
	readonly argv: readonly Argument[];
	/** Arguments after the program. */
	readonly args: readonly Argument[];
	readonly stdin: Text;
	/** The content of a file, if it is known. */
	readonly fileText: (path: Text) => Text | undefined;
	/** The value of an environment variable, if it is known. */
	readonly variable: (name: string) => string | undefined;
}
