import { describe, expect, test } from "vitest";
import type { CommandResult } from "../command-result.ts";
import { printResult } from "./print-result.ts";

function printed(result: CommandResult, json: boolean) {
	const out: string[] = [];
	const err: string[] = [];
	const output = {
		stdout: { write: (text: string) => out.push(text) },
		stderr: { write: (text: string) => err.push(text) },
	};
	printResult(output, result, { json });
	return { out: out.join(""), err: err.join("") };
}

describe("a command's result", () => {
	test.each([
		[undefined, true],
		[0, true],
		[3, false],
		[130, false],
	])("with exit code %j is, for scripts, one object whose ok is %j", (exitCode, ok) => {
		const result = { text: "a", complaint: "b", json: { issue: 1 }, ...(exitCode && { exitCode }) };
		expect(printed(result, true)).toEqual({ out: `{"ok":${ok},"issue":1}\n`, err: "" });
	});

	test.each([
		[{ text: "done", json: {} }, "done\n", ""],
		[{ text: "done\n", complaint: "but", json: {} }, "done\n", "but\n"],
		[{ text: "", complaint: "wrong\n", json: {} }, "", "wrong\n"],
		[{ text: "", json: undefined }, "", ""],
	])("%# is, for people, text and what went wrong apart", (result, out, err) => {
		expect(printed(result, false)).toEqual({ out, err });
	});
});
