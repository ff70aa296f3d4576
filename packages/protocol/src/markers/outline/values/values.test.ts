import { describe, expect, test } from "vitest";
import { bareText } from "./bare-text.ts";
import { readChoice } from "./read-choice.ts";
import { readCount } from "./read-count.ts";
import { readPassingTests } from "./read-passing-tests.ts";
import { readPercentage } from "./read-percentage.ts";
import { readNumber, readReference } from "./read-reference.ts";
import { readTimestamp } from "./read-timestamp.ts";
import { readTurns } from "./read-turns.ts";
import { readWord } from "./read-word.ts";
import { readYesNo } from "./read-yes-no.ts";
import { saysNothing } from "./says-nothing.ts";

type Reader = (text: string) => unknown;

const readPhase = readChoice(["IN_PROGRESS", "COMPLETE"]);

const readings: readonly (readonly [string, Reader, Readonly<Record<string, unknown>>])[] = [
	[
		"a count",
		readCount,
		{ "0": 0, "12": 12, "12.": 12, "007": 7, "9007199254740991": 2 ** 53 - 1 },
	],
	[
		"turns",
		readTurns,
		{ "12": 12, "12/100": 12, "12 / 50": 12, "12 of 100 turns used": 12, "0": 0 },
	],
	[
		"tests that pass",
		readPassingTests,
		{ "12 tests passing": 12, "All 3 tests passed.": 3, "1 test passing": 1, "0 passing": 0 },
	],
	[
		"a percentage",
		readPercentage,
		{ "87%": 87, "87.5 %": 87.5, "1e-7%": 1e-7, "N/A": null, "not measured": null, "—": null },
	],
	["a number of an issue", readNumber, { "#12": 12, "12": 12, "#12.": 12 }],
	[
		"a reference",
		readReference,
		{
			"#12": 12,
			"https://github.com/o/r/pull/12": 12,
			"[#12](https://github.com/o/r/issues/12)": 12,
		},
	],
	[
		"a time",
		readTimestamp,
		{
			"2026-01-31T10:00:00Z": "2026-01-31T10:00:00Z",
			"2026-01-31t10:00:00.5z": "2026-01-31T10:00:00.5Z",
			"2026-01-31 10:00 UTC": "2026-01-31T10:00:00Z",
			"2026-01-31T10:00:00+0200": "2026-01-31T08:00:00Z",
			"2026-01-31T00:30:00.250+01:00": "2026-01-30T23:30:00.250Z",
		},
	],
	["a word", readWord, { a: "a", "'a'": "a", "“a b”": undefined, "«feature/1-x»": "feature/1-x" }],
	["yes or no", readYesNo, { YES: true, no: false, "True.": true, FALSE: false }],
	[
		"one of several words",
		readPhase,
		{ "in progress": "IN_PROGRESS", "In-Progress!": "IN_PROGRESS", COMPLETE: "COMPLETE" },
	],
	[
		"that there is nothing",
		saysNothing,
		{
			none: true,
			"None.": true,
			"N/A": true,
			"—": true,
			"": true,
			"0": true,
			"_No findings deferred._": true,
			"none yet": false,
			"#1": false,
		},
	],
	[
		"a value without what is around it",
		bareText,
		{
			" ✅ **12** ": "12",
			"`a`": "a",
			"``a``": "a",
			_None_: "None",
			"**": "**",
			a_b: "a_b",
			"": "",
		},
	],
];

const nothing: readonly (readonly [string, Reader, readonly string[]])[] = [
	[
		"a count",
		readCount,
		[
			"",
			"-1",
			"+1",
			"1.5",
			"1,5",
			"1e3",
			"0x1",
			"٣",
			"１",
			"1?",
			"~1",
			"1 of 2",
			"1/2",
			"one",
			"9007199254740993",
			"99999999999999999",
		],
	],
	["turns", readTurns, ["", "~12", "12/", "/100", "12/100/3", "12 or 13", "12+", "twelve"]],
	[
		"tests that pass",
		readPassingTests,
		[
			"",
			"tests passing",
			"all tests passing",
			"12/14 tests passing",
			"12 tests failing",
			"12 tests",
			"no tests passing",
		],
	],
	["a percentage", readPercentage, ["", "87", "~87%", "87-90%", "1,5%", "%", "soon"]],
	[
		"a number of an issue",
		readNumber,
		["", "#0", "#01", "#1a", "# 1", "#1, #2", "o/r#1", "https://github.com/o/r/issues/1", "TBD"],
	],
	[
		"a reference",
		readReference,
		[
			"",
			"http://github.com/o/r/pull/1",
			"https://github.com/o/r/pull/1/files",
			"https://github.com/o/r/pull/1#x",
			"[#1](https://github.com/o/r/pull/2)",
			"[#1]()",
			"[[#1](x)](y)",
		],
	],
	[
		"a time",
		readTimestamp,
		[
			"",
			"2026-01-31",
			"2026-01-31T10:00:00",
			"2026-02-30T10:00:00Z",
			"2026-02-30T10:00:00+01:00",
			"2026-01-31T24:00:00Z",
			"31.01.2026 10:00 UTC",
			"2026-01-31 10:00 PST",
			"yesterday",
		],
	],
	["a word", readWord, ["", "two words", "a\tb"]],
	["yes or no", readYesNo, ["", "y", "maybe", "yes and no", "not yes", "YES|NO", "ＹＥＳ"]],
	[
		"one of several words",
		readPhase,
		["", "COMPLETED", "NOT COMPLETE", "COMPLETE?", "COMPLETE COMPLETE", "COMPLЕTE", "INPROGRESS"],
	],
];

describe("in Markdown, what is written is read:", () => {
	test.each(readings)("%s", (_, read, values) => {
		for (const [text, value] of Object.entries(values))
			expect([text, read(text)]).toEqual([text, value]);
	});
});

describe("in Markdown, no guess is made of", () => {
	test.each(nothing)("%s", (_, read, texts) => {
		for (const text of texts) expect([text, read(text)]).toEqual([text, undefined]);
	});
});
