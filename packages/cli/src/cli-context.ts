/** Where a command writes; `columns` is the width of a terminal. */
export interface Output {
	readonly write: (text: string) => unknown;
	readonly columns?: number | undefined;
}

/** The world a command runs in; `main` fills in the real one. */
export interface CliContext {
	readonly env: Readonly<Record<string, string | undefined>>;
	readonly cwd: string;
	/** The Node that runs this, absolute: hooks and workers are started with the same. */
	readonly execPath: string;
	readonly stdin: NodeJS.ReadableStream;
	readonly stdout: Output;
	readonly stderr: Output;
	/** Milliseconds since the epoch. */
	readonly now: () => number;
	/**
	 * Aborts on Ctrl-C and on a request to terminate. From the first call on these no longer end
	 * the process: whoever calls cleans up and returns.
	 */
	readonly interruption: () => AbortSignal;
}
