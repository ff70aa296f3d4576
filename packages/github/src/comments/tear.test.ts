import { describe, expect, test } from "vitest";
import { type LastChanges, type Tear, tearAtEnd, tearBetween } from "./tear.ts";

/** Twenty changes, the last one in second `first`. */
const changes = (first: number, more: Partial<LastChanges> = {}): LastChanges => ({
	times: Array.from({ length: 20 }, (_, index) => (first - index) * 1000),
	totalCount: 100,
	changedAt: 50_000,
	settledAt: Number.NEGATIVE_INFINITY,
	...more,
});
const always = (second: number) => ({ times: Array<number>(20).fill(second * 1000) });

describe("the last changes show all that is new when", () => {
	test.each<[string, LastChanges]>([
		["nothing changed", changes(50)],
		["they reach back beyond the last change known", changes(68)],
		["they are all the comments there are", changes(90, { totalCount: 20 })],
		["nobody has written anything", changes(0, { times: [], totalCount: 0, changedAt: -Infinity })],
		[
			"they reach back to a second that had passed",
			changes(50, { ...always(50), settledAt: 50_000 }),
		],
	])("%s", (_, given) => expect(tearBetween(given)).toBeUndefined());
});

describe("the last changes may hide one when", () => {
	test.each<[string, LastChanges, Tear]>([
		["they are all newer", changes(90), "outrun"],
		["the oldest of them is of the second that was the last known", changes(69), "outrun"],
		["they are all of that second", changes(50, always(50)), "outrun"],
		[
			"a later second than the one that had passed holds them all",
			changes(51, { ...always(51), settledAt: 50_000 }),
			"outrun",
		],
		["they are older than what was known", changes(49), "behind"],
		["there are none any more", changes(0, { times: [] }), "behind"],
	])("%s", (_, given, tear) => expect(tearBetween(given)).toBe(tear));
});

test.each<[string, number, number, Tear | undefined]>([
	["as many comments as GitHub counts are whole", 3, 3, undefined],
	["fewer are short", 2, 3, "short"],
	["more hold one that is gone", 4, 3, "gone"],
])("%s", (_, read, total, tear) => expect(tearAtEnd(read, total)).toBe(tear));
