import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import type { Checkout } from "../git/checkout.ts";
import { readGhSettings } from "./read-gh-settings.ts";

const ORIGIN = { "remote.origin.url": "https://h/o/r" };
const NONE: Checkout = { top: "/", gitDir: "/none", commonDir: "/none", branch: undefined };

/** A place whose git has these settings, and whose refs are all there. */
function placeWith(settings: Record<string, string>, own: Record<string, string> = {}) {
	const asked: (readonly string[])[] = [];
	const printed = (values: Record<string, string>) =>
		Object.entries(values)
			.map(([key, value]) => `${key}\n${value}\0`)
			.join("");
	const place: Parameters<typeof readGhSettings>[0] = {
		git: async (args) => ({
			exitCode: 0,
			stdout: printed(args.includes("--file") ? own : { ...ORIGIN, ...settings }),
		}),
		refs: async (names) => {
			asked.push(names);
			return new Map(names.map((name) => [name, "1"]));
		},
	};
	return { place, asked };
}

test("gh finds remotes with what was chosen for them, settings and the branch with its refs", async () => {
	const values = { "remote.origin.gh-resolved": "base", "a.b": "c" };
	const { place, asked } = placeWith(values);
	expect(await readGhSettings(place, { ...NONE, branch: "b" }, ["refs/heads/likely"])).toEqual({
		remotes: [{ name: "origin", url: "https://h/o/r", resolved: "base" }],
		values: new Map(Object.entries({ ...ORIGIN, ...values })),
		branch: "b",
		refs: new Map([
			["refs/heads/b", "1"],
			["refs/remotes/origin/b", "1"],
		]),
	});
	expect(new Set(asked[0])).toEqual(new Set(["refs/heads/likely"]));
});

test("the upstream's refs are looked at too, at every remote", async () => {
	const upstream = { "branch.b.remote": "origin", "branch.b.merge": "refs/heads/up" };
	const { place, asked } = placeWith({ ...upstream, "remote.other.url": "https://h/p/r" });
	await readGhSettings(place, { ...NONE, branch: "b" });
	const tracking = ["origin/b", "origin/up", "other/b", "other/up"];
	const wanted = ["refs/heads/b", ...tracking.map((name) => `refs/remotes/${name}`)];
	expect(asked).toEqual([[], wanted]);
});

test("where no branch is checked out no refs are read but those that are likely", async () => {
	const { place, asked } = placeWith({});
	expect(await readGhSettings(place, NONE)).toMatchObject({ branch: undefined, refs: new Map() });
	expect(asked).toEqual([[]]);
});

// A setting that is absent is as good as any that allows nothing.
test.each<[string, Record<string, string>, { isMain?: true; hasNone?: true }, string]>([
	["of its own", { "extensions.worktreeconfig": "true" }, {}, "own"],
	["of its own, in other words", { "extensions.worktreeconfig": "YES" }, {}, "own"],
	["of its own that nothing allows", {}, {}, "shared"],
	["of its own that are not allowed", { "extensions.worktreeconfig": "false" }, {}, "shared"],
	["of its own, allowed in words before", { "extensions.worktreeconfig": "not on" }, {}, "shared"],
	["of its own, allowed in words behind", { "extensions.worktreeconfig": "10" }, {}, "shared"],
	[
		"of its own in a file that is not there",
		{ "extensions.worktreeconfig": "1" },
		{ hasNone: true },
		"shared",
	],
	["of the main checkout", { "extensions.worktreeconfig": "on" }, { isMain: true }, "shared"],
])("a checkout may have settings %s", async (_, settings, { isMain, hasNone }, expected) => {
	const gitDir = mkdtempSync(join(tmpdir(), "gate-settings-"));
	onTestFinished(() => rmSync(gitDir, { recursive: true }));
	if (!hasNone) writeFileSync(join(gitDir, "config.worktree"), "");
	const { place } = placeWith({ ...settings, "a.b": "shared" }, { "a.b": "own" });
	const checkout = { ...NONE, gitDir, commonDir: isMain ? gitDir : "/none" };
	const { values } = await readGhSettings(place, checkout);
	expect(values.get("a.b")).toBe(expected);
});
