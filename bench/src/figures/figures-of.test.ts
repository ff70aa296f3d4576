import { expect, test } from "vitest";
import type { BenchCase } from "../measure/bench-case.ts";
import type { BenchSuite } from "../measure/bench-suite.ts";
import { figuresOf } from "./figures-of.ts";

const named = (name: string, more: Partial<BenchCase> = {}): BenchCase => ({
	name,
	sample: () => 0,
	...more,
});
const samples = new Map([
	["shell", [1, 2, 4]],
	["hook", [2, 6, 8]],
	["node", [10, 20, 40]],
]);
const suite = (cases: BenchCase[], more: Partial<BenchSuite> = {}) => ({
	rounds: 3,
	cases,
	...more,
});

test("a figure has the median and quartiles of its samples", () => {
	const [figure] = figuresOf(suite([named("hook", { unit: "MiB", base: null })]), samples);
	expect(figure).toEqual({
		name: "hook",
		unit: "MiB",
		samples: 3,
		...{ median: 6, lower: 4, upper: 7 },
	});
});

test("a ratio is taken round by round, to the first case or to the one that is named", () => {
	const figures = figuresOf(
		suite([named("shell"), named("hook"), named("node", { base: "hook" })]),
		samples,
	);
	expect(figures.map(({ ratio }) => ratio)).toEqual([
		{ to: "shell", median: 1, lower: 1, upper: 1 },
		{ to: "shell", median: 2, lower: 2, upper: 2.5 },
		{ to: "hook", median: 5, lower: expect.closeTo(4.17, 2), upper: 5 },
	]);
});

test("a difference is taken round by round, and stands behind the cases", () => {
	const differences = [{ name: "added", of: "hook", less: "shell", base: "node" }];
	const [, , , added] = figuresOf(
		suite([named("shell"), named("hook"), named("node")], { differences }),
		samples,
	);
	expect(added).toMatchObject({ name: "added", unit: "ms", median: 4, lower: 2.5, upper: 4 });
	expect(added?.ratio).toMatchObject({ to: "node", median: 0.1 });
});

test.each([
	[{ most: 6 }, { says: "<= 6 ms", holds: true }],
	[{ most: 5 }, { says: "<= 5 ms", holds: false }],
	[{ below: 6 }, { says: "< 6 ms", holds: false }],
	[{ below: 1_000 }, { says: "< 1,000 ms", holds: true }],
	[{ mostTimes: 2 }, { says: "<= 2 x", holds: true }],
	[{ mostTimes: 1.9 }, { says: "<= 1.9 x", holds: false }],
])("the median or the median ratio is held to %j", (target, expected) => {
	const figures = figuresOf(suite([named("shell"), named("hook", { target })]), samples);
	expect(figures[1]?.target).toEqual(expected);
});

test("a multiple of nothing is not kept", () => {
	const target = { mostTimes: 9 };
	const [figure] = figuresOf(suite([named("hook", { base: null, target })]), samples);
	expect(figure?.target?.holds).toBe(false);
});

test("a name that was not sampled is refused", () => {
	expect(() => figuresOf(suite([named("shell", { base: "nobody" })]), samples)).toThrow(
		/nothing was sampled as "nobody"/,
	);
});
