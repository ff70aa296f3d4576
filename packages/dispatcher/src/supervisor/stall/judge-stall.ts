/** When a worker last showed each kind of progress, in milliseconds since the epoch. */
export type Progress = {
	/** When it was first watched: until then nothing can be expected. */
	beganAt: number;
	/** Something in Codex's own log that the model has said or done; its warnings do not count. */
	actedAt: number | null;
	/** A response or a tool call that the turn hook has counted. */
	countedAt: number | null;
	/** The worktree's HEAD has moved. */
	committedAt: number | null;
};

export type StallVerdict =
	/** `nextMs`: how long it may yet be silent. */
	| { type: "working"; nextMs: number }
	/** `silentMs`: for how long nothing was seen. */
	| { type: "stalled"; silentMs: number };

/** Decides whether a worker has shown no progress for `stallMs`. Pure. */
export function judgeStall(
	progress: Progress,
	{ now, stallMs }: { now: number; stallMs: number },
): StallVerdict {
	const { beganAt, actedAt, countedAt, committedAt } = progress;
	const moments = [beganAt, actedAt, countedAt, committedAt].filter((at) => at !== null);
	const silentMs = now - Math.max(...moments);
	return silentMs < stallMs
		? { type: "working", nextMs: stallMs - silentMs }
		: { type: "stalled", silentMs };
}
