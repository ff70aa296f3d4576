import { expect, test } from "vitest";
import { figuresText } from "./figures-text.ts";

test("figures are a table: numbers with their unit, spread, ratio, and a missed target", () => {
	const spread = { median: 2.345, lower: 2, upper: 1_234.5 };
	const text = figuresText("gate", [
		{ name: "shell", unit: "ms", samples: 9, ...spread },
		{
			...{ name: "hook", unit: "ms", samples: 9, ...spread },
			ratio: { to: "shell", median: 1.5, lower: 0, upper: 2 },
			target: { says: "<= 2 ms", holds: false },
		},
		{ ...{ name: "look", unit: "points", samples: 1, ...spread, median: 4 } },
	]);
	expect(text.split("\n")).toEqual([
		"gate",
		"         median          quartiles  ratio  quartiles  target",
		"  shell  2.35    ms      2-1235",
		"  hook   2.35    ms      2-1235     1.5 x  0-2        <= 2 ms (missed)",
		"  look   4       points",
		"",
	]);
});
