/** What a worker has used of its budgets so far. */
export interface TurnUsage {
	/** Completed model responses. */
	readonly turns: number;
	/** Tool calls that the turn hook has seen, over all turns. */
	readonly toolCalls: number;
	/** Over all its threads, as their transcripts say; `null` where none could be read. */
	readonly tokens: TokenUsage | null;
	/** ISO 8601; `null` before the first response. */
	readonly lastResponseAt: string | null;
	/** Whether the hook's count and the transcripts say the same. */
	readonly agrees: boolean;
}

/** Tokens; `cached` is the part of `input` that was read from the provider's cache. */
export interface TokenUsage {
	readonly input: number;
	readonly cached: number;
	readonly output: number;
}
