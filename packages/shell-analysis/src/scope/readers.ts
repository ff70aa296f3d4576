import type { Text } from "../text/text.ts";

/** What reads the text that is written to a path: the script of `>(…)`, or a coprocess. */
export interface Reader {
	/** Everything that was written so far. */
	written: Text;
	/** How often it ran. */
	runs: number;
	/** Whether it is running: what it writes to itself adds nothing. */
	isBusy: boolean;
	/** Runs it with the text as its input. */
	readonly read: (written: Text) => void;
}

/** A reader to which nothing was written yet. */
export function createReader(read: Reader["read"]): Reader {
	return { written: [], runs: 0, isBusy: false, read };
}
