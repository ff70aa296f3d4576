import { expect, test } from "vitest";
import { readArguments } from "../read-arguments.ts";
import { sharesOf } from "./run-in-processes.ts";

const CORES = 3;

test("seeds are shared out, each once", () => {
	const wanted = readArguments(["--seeds", "10", "--from", "5", "--without", "skew"], CORES);
	const shares = sharesOf(wanted).map((share) => readArguments(share, CORES));
	expect(shares.map(({ first, count }) => [first, count])).toEqual([
		[5, 3],
		[8, 3],
		[11, 4],
	]);
	for (const share of shares) expect(share).toMatchObject({ jobs: 1, without: "skew" });
});

test("one seed is told, and needs no other process", () => {
	expect(readArguments(["--seed", "7"], CORES)).toEqual({
		...{ first: 7, count: 1, tells: true, jobs: 1, without: null },
	});
});

test.each([
	["--seeds", "0"],
	["--seed", "x"],
	["--without", "toString"],
	["--jobs", "-1"],
	["--unknown", "1"],
])("%s %s is refused, with how it is used", (option, value) => {
	expect(() => readArguments([option, value], CORES)).toThrow(
		expect.objectContaining({ code: "SIM_USAGE", hint: expect.stringContaining("--seeds N") }),
	);
});
