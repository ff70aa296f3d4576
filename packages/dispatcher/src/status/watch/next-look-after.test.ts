import { expect, test } from "vitest";
import { nextLookAfter } from "./next-look-after.ts";

const USUAL = 15_000;

test.each([
	["as usual after a look of one point", { cost: 1, remaining: 4_000 }, USUAL],
	["as usual after a look of two", { cost: 2, remaining: 4_000 }, USUAL],
	["as usual where GitHub was not asked", { cost: 0, remaining: null }, USUAL],
	["later after one of ten, so that an hour takes 500", { cost: 10, remaining: 4_000 }, 72_000],
	["much later where little is left of the hour", { cost: 1, remaining: 499 }, 4 * USUAL],
])("the next look is %s", (_, points, wait) => {
	expect(nextLookAfter({ ...points, resetAt: null }, USUAL)).toBe(wait);
});
