import { vi } from "vitest";

/** Tries until it does not throw, for at most 10 seconds. */
export function waitFor<Result>(attempt: () => Result | Promise<Result>): Promise<Result> {
	return vi.waitFor(attempt, { timeout: 10_000, interval: 10 });
}
