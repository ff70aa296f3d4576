import { expect, test } from "vitest";
import { isBefore } from "./is-before.ts";

test.each([
	["2.37.9", 2, 37, true],
	["1.99.0", 1, 99, true],
	["2.38.0", 2, 38, false],
	["2.100.1", 2, 100, false],
	["3.0", 3, 0, false],
	["", 0, 0, false],
])("%j is older than 2.38: %s.%s, %s", (text, major, minor, isOlder) => {
	expect(isBefore({ text, major, minor }, [2, 38])).toBe(isOlder);
});
