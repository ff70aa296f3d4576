import { CodedError } from "@codex-workers/protocol";
import type { Process } from "../schedule/process.ts";

/** How often something is tried, and how long is waited in between. */
export interface Trials {
	readonly process: Process;
	readonly most: number;
	readonly pauseMs: number;
	/** Hears of each failure, by its code. */
	readonly tell: (code: string) => void;
}

/** Tries something until it succeeds, or was tried often enough. Throws what is no `CodedError`. */
export async function tryAgain(
	{ process, most, pauseMs, tell }: Trials,
	act: () => Promise<void>,
): Promise<void> {
	for (let trial = 1; trial <= most; trial += 1) {
		try {
			await act();
			return;
		} catch (error) {
			if (!(error instanceof CodedError)) throw error;
			tell(error.code);
			await process.wait(pauseMs);
		}
	}
}
