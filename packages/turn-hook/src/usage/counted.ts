/** What the hook has counted for one process of Codex. */
export interface Counted {
	readonly completed: number;
	/** Requests that were started and whose end was not counted. */
	readonly open: number;
}

/**
 * Reads a count as the launcher writes it: `b`, then `s`, `c` and `f`, or nothing in the moment in
 * which it is made. `undefined` where it is none.
 */
export function readCount(text: string): Counted | undefined {
	if (!/^(?:b[scf]*)?$/.test(text)) return undefined;
	const completed = text.split("c").length - 1;
	const started = text.split("s").length - 1;
	return { completed, open: Math.max(0, 2 * started - text.slice(1).length) };
}
