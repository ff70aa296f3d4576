import { expect, test } from "vitest";
import { upstreamOf } from "./gh-settings.ts";

test.each<[string, Record<string, string>, object | undefined]>([
	[
		"a branch of a remote",
		{ remote: "origin", merge: "refs/heads/a/b" },
		{ remote: "origin", branch: "a/b" },
	],
	["none without a remote", { merge: "refs/heads/a" }, undefined],
	["none without a branch", { remote: "origin" }, undefined],
	["none in the checkout itself", { remote: ".", merge: "refs/heads/a" }, undefined],
	["none that is no branch", { remote: "origin", merge: "refs/tags/a" }, undefined],
	["none of another branch", {}, undefined],
])("the upstream is %s", (_, settings, expected) => {
	const own = Object.entries(settings).map(([key, value]) => [`branch.b.${key}`, value] as const);
	const others = [
		["branch.c.remote", "x"],
		["branch.c.merge", "refs/heads/x"],
	] as const;
	expect(upstreamOf("b", new Map([...own, ...others]))).toEqual(expected);
});
