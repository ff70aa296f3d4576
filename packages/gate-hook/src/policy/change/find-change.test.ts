import { expect, test } from "vitest";
import type { TargetParts } from "../target/pull-request-target.ts";
import { findChange, refsOf } from "./find-change.ts";
import { guessRefs } from "./guess-refs.ts";

const [ONE, TWO, BASE] = ["1".repeat(40), "2".repeat(40), "3".repeat(40)];
const parts: TargetParts = { type: "parts", heads: ["b"], checkedOut: undefined, bases: ["main"] };
const REMOTE = { b: ONE, second: ONE, main: BASE, stack: TWO };

/** What is found where these branches are, by their names; then what was asked here. */
async function found(
	target: Partial<TargetParts>,
	at: {
		here?: Record<string, string>;
		there?: Record<string, string>;
		defaultBranch?: string;
	} = {},
) {
	const { here = {}, there = REMOTE, ...remote } = at;
	const byRef = (oids: Record<string, string>) =>
		new Map(Object.entries(oids).map(([name, oid]) => [`refs/heads/${name}`, oid]));
	const asked: (readonly string[])[] = [];
	const place: Parameters<typeof findChange>[0] = {
		refs: async (names) => {
			asked.push(names);
			return byRef(here);
		},
		changes: async ({ head, bases }) => ({ type: "known", head, committedAt: 0, files: bases }),
	};
	const change = await findChange(
		place,
		{ ...parts, ...target },
		{ oids: byRef(there), ...remote },
	);
	return { change, asked };
}

// What stands in for a name or an id that is missing is for the types: none is told before.
test("refs are asked for in full, and not the base that only the remote can name", () => {
	const target = { heads: ["b", "feature/1-x"], bases: ["main", undefined] };
	expect(refsOf(target)).toEqual(["refs/heads/b", "refs/heads/feature/1-x", "refs/heads/main"]);
});

test.each<[string, Partial<TargetParts>, Parameters<typeof found>[1], string, string[]]>([
	["a head that only the remote has", {}, {}, ONE, [BASE]],
	["a head that is the same here", {}, { here: { b: ONE } }, ONE, [BASE]],
	["two heads at one commit", { heads: ["b", "second"] }, {}, ONE, [BASE]],
	["several bases", { bases: ["main", "stack"] }, {}, ONE, [BASE, TWO]],
	["the default branch", { bases: [undefined] }, { defaultBranch: "stack" }, ONE, [TWO]],
])("a change is that of %s", async (_, target, at, head, files) => {
	const { change } = await found(target, at);
	expect(change).toEqual({ type: "known", head, committedAt: 0, files });
});

test.each<[string, Partial<TargetParts>, Parameters<typeof found>[1], object]>([
	[
		"a head that is not there",
		{ heads: ["b", "x"] },
		{ here: { x: ONE } },
		{ type: "unpushed", branch: "x" },
	],
	[
		"a head that is another here",
		{},
		{ here: { b: TWO } },
		{ type: "differs", branch: "b", here: TWO, there: ONE },
	],
	[
		"a head that is not what is checked out",
		{ heads: ["second"], checkedOut: "c" },
		{ here: { c: TWO, second: ONE } },
		{ type: "differs", branch: "second", here: TWO, there: ONE },
	],
	["a base that is not there", { bases: ["x"] }, {}, { type: "no-base", branch: "x" }],
	[
		"a second base that is not there",
		{ bases: ["main", "x"] },
		{},
		{ type: "no-base", branch: "x" },
	],
	[
		"a default branch that nobody names",
		{ bases: [undefined] },
		{},
		{ type: "no-base", branch: undefined },
	],
])("no change is known with %s", async (_, target, at, problem) => {
	expect((await found(target, at)).change).toEqual(problem);
});

test("here each head is looked at, or in place of all what is checked out", async () => {
	const heads = ["b", "second"];
	expect((await found({ heads })).asked).toEqual([["refs/heads/b", "refs/heads/second"]]);
	expect((await found({ heads, checkedOut: "c" })).asked).toEqual([
		["refs/heads/c", "refs/heads/c"],
	]);
});

test.each<[string, Parameters<typeof guessRefs>[0], string | undefined, string, string]>([
	["what is checked out and the default branch", {}, "b", "b", "HEAD"],
	["what is named", { branch: "x", base: "main" }, "b", "x", "main"],
	["what is named where nothing is checked out", { branch: "x" }, undefined, "x", "HEAD"],
])("a proposal is likely about %s", (_, proposal, checkedOut, head, base) => {
	expect(guessRefs(proposal, checkedOut)).toEqual({
		head: `refs/heads/${head}`,
		tracking: `refs/remotes/origin/${head}`,
		base: `refs/remotes/origin/${base}`,
	});
});

test("without a branch nobody can guess what a proposal is about", () => {
	expect(guessRefs({ base: "main" }, undefined)).toEqual({});
});
