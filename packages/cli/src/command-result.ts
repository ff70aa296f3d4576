/** What a command found out; one place prints it, as text for people or as one JSON object. */
export interface CommandResult {
	/** For people, on standard output. */
	readonly text: string;
	/** What went wrong for people, on standard error; the object for scripts holds it, too. */
	readonly complaint?: string;
	/** For scripts, with camelCase keys; `ok`, whether the exit code is 0, comes with it. */
	readonly json: object | undefined;
	/** 0 where absent. */
	readonly exitCode?: number;
}
