import fc from "fast-check";
import { expect, test } from "vitest";
import { readingLines, writingLines } from "./generated-lines.fixture.ts";
import { judgeLine } from "./judge-line.ts";

/** One seed, so that a change can be compared with the one before; others are tried by hand. */
const RUNS = { numRuns: 2_000, seed: Number(process.env["SCOPE_SEED"] ?? 20_261_121) };
const judge = (line: string) => judgeLine(line, { checks: [] }, true);

test(
	"no line in which something writes is let through, however it is put together",
	() =>
		fc.assert(
			fc.property(writingLines, (line) => {
				expect(judge(line)).toBeDefined();
			}),
			RUNS,
		),
	30_000,
);

test(
	"a line of commands that all read is let through, however it is put together",
	() =>
		fc.assert(
			fc.property(readingLines, (line) => {
				expect(judge(line)).toBeUndefined();
			}),
			RUNS,
		),
	30_000,
);

test(
	"no text makes the guard throw",
	() =>
		fc.assert(
			fc.property(fc.string({ unit: "binary", maxLength: 200 }), (line) => {
				judge(line);
			}),
		),
	30_000,
);
