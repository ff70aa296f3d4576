import { expect, test } from "vitest";
import { readResults } from "./read-results.ts";
import { resultsText } from "./results-text.ts";

const conditions = { node: "24.1.0", codex: "0.1.0", platform: "linux x64", cores: 2 };
const spread = { median: 1.25, lower: 1, upper: 12_345 };
const plain = { name: "plain", unit: "points", samples: 1, ...spread };
const full = {
	...plain,
	ratio: { to: "plain", ...spread },
	target: { says: "<= 3 points", holds: true },
};
const results = { conditions, suites: { gate: [plain, full] } };

test("what is written is read again", () => {
	expect(readResults(resultsText(results))).toEqual(results);
});

test("numbers are written with three digits, and whole ones as they are", () => {
	const text = resultsText({ conditions, suites: { gate: [{ ...plain, median: 1.234_567 }] } });
	expect(text).toContain('"median": 1.23,');
	expect(text).toContain('"upper": 12345');
});

test.each(["", "{", "null", "[]", '{"suites":{}}', '{"conditions":{},"suites":{}}'])(
	"%j is no file of results",
	(text) => expect(readResults(text)).toBeUndefined(),
);

test.each([
	["a figure without a unit", [{ ...plain, unit: undefined }]],
	["a median that is a text", [{ ...plain, median: "1" }]],
	["a ratio to nothing", [{ ...plain, ratio: { ...spread } }]],
	["a target without an answer", [{ ...plain, target: { says: "<= 3" } }]],
	["no list", plain],
])("a suite with %s is left out", (_, suite) => {
	const text = JSON.stringify({ conditions, suites: { gate: suite, turn: [full] } });
	expect(readResults(text)?.suites).toEqual({ turn: [full] });
});
