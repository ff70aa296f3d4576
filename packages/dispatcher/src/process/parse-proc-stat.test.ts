import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProcStat } from "./parse-proc-stat.ts";

const line = (name: string, state: string, started: number) =>
	`4242 (${name}) ${state} 1 4242 4242 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 ${started} 0 0`;

describe("a line of /proc/<pid>/stat", () => {
	test("gives state and start, whatever the program is called", () => {
		return fc.assert(
			fc.property(
				fc.string({ unit: "binary" }),
				fc.constantFrom("R", "S", "Z"),
				fc.nat(),
				(name, state, at) => {
					expect(parseProcStat(line(name, state, at))).toEqual({ state, started: String(at) });
				},
			),
		);
	});

	test.each([
		"",
		"4242",
		"4242 (node)",
		"4242 (node) S 1 2",
		line("node", "S", 1).replace(" 1 0 0", ""),
	])("that is not whole, like %j, gives nothing wrong", (text) => {
		expect(parseProcStat(text)?.started ?? "0").toMatch(/^\d+$/);
	});
});
