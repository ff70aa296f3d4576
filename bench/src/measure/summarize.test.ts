import { expect, test } from "vitest";
import { summarize } from "./summarize.ts";

test.each([
	[[3], { median: 3, lower: 3, upper: 3 }],
	[[4, 1, 3, 2], { median: 2.5, lower: 1.75, upper: 3.25 }],
	[[5, 1, 100], { median: 5, lower: 3, upper: 52.5 }],
])("%j is summarized by its middle and its quartiles", (samples, summary) => {
	expect(summarize(samples)).toEqual(summary);
});
