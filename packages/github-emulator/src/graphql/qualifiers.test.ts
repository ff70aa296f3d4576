import fc from "fast-check";
import { expect, test } from "vitest";
import { parseFilter } from "./qualifiers.ts";

const qualifier = (name: string, values: string[], negated = false) => ({
	kind: "qualifier",
	name,
	values,
	negated,
});
const word = (text: string) => ({ kind: "word", text });

test.each([
	["", []],
	["status:Ready", [qualifier("status", ["ready"])]],
	['status:"In Progress",Ready', [qualifier("status", ["in progress", "ready"])]],
	["-status:Done is:open", [qualifier("status", ["done"], true), qualifier("is", ["open"])]],
	["crash on start", [word("crash"), word("on"), word("start")]],
	['"on start" label:bug', [word("on start"), qualifier("label", ["bug"])]],
	[
		"repo:acme/widget head:feature/1",
		[qualifier("repo", ["acme/widget"]), qualifier("head", ["feature/1"])],
	],
])("%j is read", (filter, terms) => {
	expect(parseFilter(filter)).toEqual(terms);
});

test("whatever is typed is read without an error", () => {
	fc.assert(fc.property(fc.string(), (filter) => Array.isArray(parseFilter(filter))));
});
