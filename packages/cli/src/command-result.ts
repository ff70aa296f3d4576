/** What a command found out; one place prints it, as text for people or as one JSON object. */
export interface CommandResult {
	readonly text: string;
	readonly json: unknown;
	/** 0 where absent. */
	readonly exitCode?: number;
}
