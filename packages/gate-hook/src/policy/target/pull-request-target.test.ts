import { describe, expect, test } from "vitest";
import type { Proposal } from "../issue-of-pull-request.ts";
import type { GhRemote, GhSettings } from "./gh-settings.ts";
import { pullRequestTarget } from "./pull-request-target.ts";

const [HERE, ELSEWHERE] = ["a".repeat(40), "b".repeat(40)];
const BRANCH = "feature/1-add";
const remote = (name: string, path: string): GhRemote => ({
	name,
	url: `git@github.com:${path}.git`,
	resolved: undefined,
});
const origin = remote("origin", "acme/widget");
const fork = remote("fork", "me/widget");
const AS_GH: Proposal = { texts: [], asGh: ["repo", "head", "base"] };
const STATED: Proposal = { texts: [], repository: "acme/widget", branch: "b", base: "main" };

interface Given {
	remotes?: GhRemote[];
	values?: Record<string, string>;
	branch?: string | undefined;
	refs?: Record<string, string>;
	isElsewhere?: boolean;
}

// Where no option is listed, a list of something that is no option would say the same.
function target(proposal: Proposal, given: Given = {}) {
	const settings: GhSettings = {
		remotes: given.remotes ?? [origin],
		values: new Map(Object.entries(given.values ?? {})),
		branch: "branch" in given ? given.branch : BRANCH,
		refs: new Map(Object.entries({ [`refs/heads/${BRANCH}`]: HERE, ...given.refs })),
	};
	const session = { repository: "Acme/Widget", host: "github.com" };
	return pullRequestTarget(proposal, settings, {
		...session,
		isElsewhere: given.isElsewhere ?? false,
	});
}

test("what is not said comes from the checkout, as gh takes it", () => {
	expect(target(AS_GH)).toEqual({
		repository: "github.com/acme/widget",
		branch: BRANCH,
		remote: "origin",
		parts: { type: "parts", heads: [BRANCH], checkedOut: BRANCH, bases: [undefined] },
	});
});

test("what is said comes first, also outside the session's checkout", () => {
	const said = { ...STATED, asGh: AS_GH.asGh };
	for (const given of [{}, { isElsewhere: true, branch: undefined }]) {
		expect(target(said, given)).toEqual({
			repository: "acme/widget",
			branch: "b",
			remote: "origin",
			parts: { type: "parts", heads: ["b"], checkedOut: undefined, bases: ["main"] },
		});
	}
});

describe("the head", () => {
	const upstream = (name: string, branch = BRANCH) => ({
		[`branch.${BRANCH}.remote`]: name,
		[`branch.${BRANCH}.merge`]: `refs/heads/${branch}`,
	});
	test.each<[string, Partial<Proposal>, Given, string[]]>([
		["is a branch", { branch: "b" }, {}, ["b"]],
		["is a branch of the repository's owner", { branch: "ACME:b" }, {}, ["b"]],
		["is what is checked out", {}, {}, [BRANCH]],
		["is its upstream of the same name", {}, { values: upstream("origin") }, [BRANCH]],
		[
			"may also be an upstream of another name that is at the same commit",
			{},
			{ values: upstream("origin", "other"), refs: { "refs/remotes/origin/other": HERE } },
			[BRANCH, "other"],
		],
		[
			"is no upstream that is at another commit",
			{},
			{ values: upstream("origin", "main"), refs: { "refs/remotes/origin/main": ELSEWHERE } },
			[BRANCH],
		],
		["is no upstream that was never fetched", {}, { values: upstream("origin", "x") }, [BRANCH]],
		["is no upstream of this checkout", {}, { values: upstream(".", "main") }, [BRANCH]],
		[
			"may be pushed to another remote of the repository",
			{},
			{
				remotes: [origin, remote("second", "acme/widget")],
				values: { "remote.pushdefault": "second" },
			},
			[BRANCH],
		],
		[
			"may be pushed to the repository by its address",
			{},
			{ values: { [`branch.${BRANCH}.pushremote`]: "https://github.com/acme/widget" } },
			[BRANCH],
		],
		[
			"is not that of a fork with other commits",
			{},
			{ remotes: [origin, fork], refs: { [`refs/remotes/fork/${BRANCH}`]: ELSEWHERE } },
			[BRANCH],
		],
	])("%s", (_, proposal, given, heads) => {
		expect(target({ ...AS_GH, ...proposal }, given).parts).toMatchObject({ heads });
	});

	const fromFork = { remotes: [origin, fork] };
	test.each<[string, Partial<Proposal>, Given, object]>([
		["of a fork", { branch: "me:b" }, {}, { type: "fork", written: "me:b" }],
		["without a branch", { branch: "acme:" }, {}, { type: "fork", written: "acme:" }],
		["of no owner", { branch: ":b" }, {}, { type: "fork", written: ":b" }],
		["when detached", {}, { branch: undefined }, { type: "no-branch" }],
		["in another checkout", {}, { isElsewhere: true }, { type: "no-checkout" }],
		["that only the shell knows", { unread: ["head"] }, {}, { type: "unread", option: "head" }],
		["that a request leaves open", { asGh: ["repo"] }, {}, { type: "unstated", option: "head" }],
		[
			"that is pulled from a fork",
			{},
			{ ...fromFork, values: upstream("fork") },
			{ type: "unsettled", key: `branch.${BRANCH}.remote` },
		],
		[
			"that is pushed to a fork",
			{},
			{ ...fromFork, values: { ...upstream("origin"), [`branch.${BRANCH}.pushremote`]: "fork" } },
			{ type: "unsettled", key: `branch.${BRANCH}.pushremote` },
		],
		[
			"that is pushed to a fork by default",
			{},
			{ ...fromFork, values: { "remote.pushdefault": "fork" } },
			{ type: "unsettled", key: "remote.pushdefault" },
		],
		[
			"that is pushed to an unknown address",
			{},
			{ values: { "remote.pushdefault": "https://evil.example/acme/widget" } },
			{ type: "unsettled", key: "remote.pushdefault" },
		],
		[
			"that is pushed under another name",
			{},
			{ values: { "remote.origin.push": "refs/heads/*:refs/heads/x/*" } },
			{ type: "unsettled", key: "remote.origin.push" },
		],
		[
			"that a fork has too",
			{},
			{ ...fromFork, refs: { [`refs/remotes/fork/${BRANCH}`]: HERE } },
			{ type: "unsettled", key: `refs/remotes/fork/${BRANCH}` },
		],
	])("%s cannot be judged", (_, proposal, given, problem) => {
		expect(target({ ...AS_GH, ...proposal }, given).parts).toEqual(problem);
	});
});

describe("the base", () => {
	test.each<[string, Partial<Proposal>, Given, (string | undefined)[]]>([
		["is the one that is named", { base: "release" }, {}, ["release"]],
		["may be named in full", { base: "refs/heads/release" }, {}, ["release"]],
		["is else taken as it is written", { base: "a/refs/heads/b" }, {}, ["a/refs/heads/b"]],
		["is else the default branch", {}, {}, [undefined]],
		[
			"is for newer versions of gh the one in git's configuration",
			{},
			{ values: { [`branch.${BRANCH}.gh-merge-base`]: "release" } },
			["release", undefined],
		],
		[
			"is so for a head that is named, too",
			{ branch: "b" },
			{ values: { "branch.b.gh-merge-base": "release" } },
			["release", undefined],
		],
	])("%s", (_, proposal, given, bases) => {
		expect(target({ ...AS_GH, ...proposal }, given).parts).toMatchObject({ bases });
	});

	test.each<[string, Proposal, object]>([
		["only the shell knows", { ...AS_GH, unread: ["base"] }, { type: "unread", option: "base" }],
		["a request leaves open", { ...STATED, base: undefined }, { type: "unstated", option: "base" }],
	])("that %s cannot be judged", (_, proposal, problem) => {
		expect(target(proposal).parts).toEqual(problem);
	});
});

describe("the repository", () => {
	test("is the one that gh takes, also when that is not the session's", () => {
		const given = { remotes: [origin, remote("upstream", "up/widget")] };
		expect(target(AS_GH, given).repository).toBe("github.com/up/widget");
	});

	test.each<[string, Proposal, Given, object]>([
		[
			"only the shell knows",
			{ ...AS_GH, unread: ["repo"] },
			{},
			{ type: "unread", option: "repo" },
		],
		[
			"a request leaves open",
			{ ...STATED, repository: undefined },
			{},
			{ type: "unstated", option: "repo" },
		],
		[
			"remotes of the same standing leave open",
			AS_GH,
			{ remotes: [remote("a", "acme/widget"), remote("b", "me/widget")] },
			{ type: "unstated", option: "repo" },
		],
		[
			"no remote of the checkout is",
			STATED,
			{ remotes: [fork] },
			{ type: "no-remote", repository: "Acme/Widget" },
		],
	])("that %s cannot be judged", (_, proposal, given, problem) => {
		expect(target(proposal, given).parts).toEqual(problem);
	});

	test("must be the session's with GH_REPO and without it", () => {
		const given = { remotes: [origin, remote("upstream", "up/widget")] };
		const asked = (ghRepo: string, at: Given) => target({ ...AS_GH, ghRepo }, at).repository;
		expect(asked("acme/widget", {})).toBe("github.com/acme/widget");
		expect(asked("acme/widget", given)).toBe("github.com/up/widget");
		expect(asked("me/widget", {})).toBe("me/widget");
	});

	test("is asked for at origin, or at the first remote that is it", () => {
		const mirror = remote("a-mirror", "acme/widget");
		expect(target(STATED, { remotes: [mirror, origin] }).remote).toBe("origin");
		expect(target(STATED, { remotes: [fork, mirror] }).remote).toBe("a-mirror");
		expect(target(STATED, { remotes: [] }).remote).toBeUndefined();
	});
});
