import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { checkProposal } from "./check-proposal.ts";
import { refused } from "./checked-world.fixture.ts";
import type { OpenPlace } from "./git/open-place.ts";
import type { Proposal } from "./issue-of-pull-request.ts";

const [HEAD, BASE] = ["1".repeat(40), "2".repeat(40)];
const BRANCH = "feature/123-add";
const LOCAL = { [`refs/heads/${BRANCH}`]: HEAD };
const TRACKED = { "refs/remotes/origin/main": BASE };
const CHANGE = { head: HEAD, bases: [BASE] };
const REMOTE = { [`refs/heads/${BRANCH}`]: HEAD, "refs/heads/main": BASE };
const STATED = { texts: [], repository: "acme/widget", branch: BRANCH, base: "main" };
const AS_GH = { texts: [], workerIssue: 123, asGh: ["repo", "head", "base"] } as const;

describe("what is asked of git for a proposal", () => {
	test("is the change between what the remote has, after the remote", async () => {
		const { place, asked } = placeOf({ ...LOCAL, ...TRACKED });
		await expect(checked(STATED, place)).rejects.toMatchObject({ code: "NOT_CONNECTED" });
		expect(asked).toEqual([["origin", Object.keys(REMOTE)], CHANGE]);
	});

	// Without a branch nothing is guessed: the names that stand in are for the types, no ref has them.
	test("is no branch where nobody can tell what would be proposed", async () => {
		const { place, asked } = placeOf({ ...LOCAL, ...TRACKED });
		const elsewhere = { ...place, here: undefined };
		await expect(checked(AS_GH, elsewhere)).rejects.toMatchObject({ code: "NOT_CONNECTED" });
		expect(asked).toEqual([["origin", []]]);
	});

	test("is nothing of the remote where it is about no issue of the session", async () => {
		for (const [proposal, sentence] of [
			[{ ...STATED, repository: "me/widget" }, "would go to me/widget and not to acme/widget"],
			[{ ...STATED, branch: "other" }, "names no issue"],
		] as const) {
			const { place, asked } = placeOf({ ...LOCAL, ...TRACKED });
			expect(await checked(proposal, place)).toMatchObject({
				...refused("issue-known"),
				sentence: `the pull request ${sentence}`,
			});
			expect(asked).toEqual([]);
		}
	});
});

async function checked(proposal: Proposal, opened: OpenPlace) {
	const connect = async () => {
		throw new CodedError("NOT_CONNECTED", "Nobody is there.", { hint: "Try again." });
	};
	const check = {
		repository: "acme/widget",
		trust: { dispatchers: [], workers: [], reviewers: [] },
		place: { folder: "/nowhere", env: {} },
		proposal,
	};
	return await checkProposal(connect, check, opened);
}

/** A checkout that has these refs, and notes what its remote is asked for and what changes are read. */
function placeOf(here: Record<string, string>) {
	const asked: unknown[] = [];
	const checkout = { top: "/w", gitDir: "/w/.git", commonDir: "/w/.git", branch: BRANCH };
	const place: OpenPlace = {
		git: async () => ({
			exitCode: 0,
			stdout: "remote.origin.url\nhttps://github.com/acme/widget\0",
		}),
		refs: async (names) => new Map(Object.entries(here).filter(([name]) => names.includes(name))),
		changes: async (commits) => {
			asked.push(commits);
			return { type: "unrelated" };
		},
		remoteRefs: async (...question) => {
			asked.push(question);
			return { oids: new Map(Object.entries(REMOTE)), defaultBranch: "main" };
		},
		here: checkout,
		main: checkout,
		close: () => undefined,
	};
	return { place, asked };
}
