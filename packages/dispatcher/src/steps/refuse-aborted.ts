import { interrupted } from "./interrupted.ts";

/** Throws `INTERRUPTED` once somebody has asked to stop. */
export function refuseAborted(signal: AbortSignal | undefined): void {
	if (signal?.aborted === true) throw interrupted();
}
