/** One thing that a plain program does; printing is none. */
export type PlainStep =
	| { readonly kind: "command"; readonly words: readonly string[] }
	/** Without an input of its own it reads that of the program. */
	| { readonly kind: "script"; readonly script: string; readonly input?: string }
	/** Runs the arguments behind the program as one command. */
	| { readonly kind: "arguments" }
	/** Runs each line that it reads as a script. */
	| { readonly kind: "lines" }
	/** Writes the lines that it reads to a file. */
	| { readonly kind: "write"; readonly path: string };
