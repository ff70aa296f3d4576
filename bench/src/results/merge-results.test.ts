import { expect, test } from "vitest";
import { mergeResults } from "./merge-results.ts";

const conditions = { node: "24.1.0", codex: "0.1.0", platform: "linux x64", cores: 2 };
const figures = (median: number) => [
	{ name: "a", unit: "ms", samples: 1, median, lower: median, upper: median },
];
const earlier = { conditions, suites: { gate: figures(1), turn: figures(2) } };

test("the suites of a run take the place of those before, and the others stay", () => {
	const run = { conditions, suites: { turn: figures(3), budget: figures(4) } };
	expect(mergeResults(earlier, run)).toEqual({
		conditions,
		suites: { gate: figures(1), turn: figures(3), budget: figures(4) },
	});
});

test.each([{ node: "26.0.0" }, { codex: "0.2.0" }, { platform: "darwin arm64" }, { cores: 8 }])(
	"nothing stays that was measured under other conditions: %j",
	(other) => {
		const run = { conditions: { ...conditions, ...other }, suites: { turn: figures(3) } };
		expect(mergeResults(earlier, run)).toEqual(run);
	},
);

test("the first run is all there is", () => {
	expect(mergeResults(undefined, earlier)).toEqual(earlier);
});

test("suites are in the order of their names, whichever ran last", () => {
	const run = { conditions, suites: { budget: figures(4) } };
	expect(Object.keys(mergeResults(earlier, run).suites)).toEqual(["budget", "gate", "turn"]);
});
