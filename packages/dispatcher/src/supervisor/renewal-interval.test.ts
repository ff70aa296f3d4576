import { expect, test } from "vitest";
import { nextRenewal, renewalInterval } from "./renewal-interval.ts";

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

test.each([
	["just begun", 30, 30, 10],
	["a little used", 30, 25, 5],
	["used for one interval", 30, 20, 0],
	["nearly over", 30, 1, 0],
	["over", 30, -5, 0],
	["renewed every hour, used for one", 300, 240, 0],
	["longer than it should be", 30, 300, 10],
])("a lease that is %s (%d minutes, %d left) is renewed in %d", (_, lease, left, minutes) => {
	expect(nextRenewal(lease, left * MINUTE)).toBe(minutes * MINUTE);
});
