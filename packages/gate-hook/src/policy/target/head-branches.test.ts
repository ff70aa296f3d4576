import { expect, test } from "vitest";
import type { GhSettings } from "./gh-settings.ts";
import { checkedOutHead } from "./head-branches.ts";

test("a branch without a commit has no upstream at the same commit", () => {
	const settings: GhSettings = {
		remotes: [{ name: "origin", url: "git@github.com:acme/widget.git", resolved: undefined }],
		values: new Map([
			["branch.b.remote", "origin"],
			["branch.b.merge", "refs/heads/other"],
		]),
		branch: "b",
		refs: new Map(),
	};
	const session = { repository: "acme/widget", host: "github.com" };
	expect(checkedOutHead(settings, session)).toEqual({ type: "branches", branches: ["b"] });
});
