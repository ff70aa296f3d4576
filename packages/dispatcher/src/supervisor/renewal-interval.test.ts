import { expect, test } from "vitest";
import { renewalInterval } from "./renewal-interval.ts";

const MINUTE = 60_000;

test.each([
	[30, 10 * MINUTE],
	[1, MINUTE / 3],
	[180, 60 * MINUTE],
	[181, 60 * MINUTE],
	[Number.MAX_SAFE_INTEGER, 60 * MINUTE],
])("a lease of %d minutes is renewed every %d milliseconds", (leaseMinutes, interval) => {
	expect(renewalInterval(leaseMinutes)).toBe(interval);
});
