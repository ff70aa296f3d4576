import { badGateway } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { exampleBody } from "../../testing/example-body.ts";
import { githubWorld } from "../../testing/github-world.ts";
import { type LookInput, lookAtWork } from "./look-at-work.ts";

const BRANCH = "feature/123-fix-add";

async function lookWorld() {
	const world = await githubWorld();
	const { seeded, client, repository } = world;
	const trust: LookInput["trust"] = { dispatchers: [], workers: [], reviewers: [] };
	return {
		...world,
		look: (issues: readonly number[], branches: readonly string[] = []) =>
			lookAtWork(client, { repository, trust, issues, branches }),
		/** Opens a pull request from a branch of the repository; gives its head. */
		propose: async (branch: string, more: { isDraft?: boolean; base?: string } = {}) => {
			const head = await seeded.commit({ branch, files: { [branch]: "1" } });
			await seeded.addPullRequest({ title: "Fix", author: "robot", head: branch, ...more });
			return head;
		},
	};
}

describe("a look at work", () => {
	test("takes one request for all issues, branches and checks, and says what it cost", async () => {
		const { look, propose, seeded, asked } = await lookWorld();
		const head = await propose(BRANCH, { isDraft: true });
		seeded.addCheckRun({ commit: head, name: "test", conclusion: "FAILURE" });
		seeded.addCheckRun({ commit: head, name: "lint", status: "IN_PROGRESS" });
		seeded.addCommitStatus({ commit: head, context: "docs", state: "SUCCESS" });
		await propose("feature/7-other");
		seeded.addComment(seeded.issue(123), { author: "robot", body: exampleBody("assigned", 123) });
		seeded.addIssue({ number: 900, title: "Another", author: "ada" });
		const seen = await look([123, 900], [BRANCH, "feature/7-other", "nothing"]);
		expect(asked()).toEqual(["LookAtWork"]);
		expect(seen.issues.get(123)).toMatchObject({
			...{ type: "issue", title: "Fix add", isOpen: true },
			state: { markers: [{ marker: { kind: "assigned" } }], ignored: [] },
		});
		expect(seen.issues.get(900)).toMatchObject({ type: "issue", state: { markers: [] } });
		expect(seen.pulls.get(BRANCH)).toMatchObject([
			{
				...{ number: 124, state: "OPEN", isDraft: true },
				checks: { state: "failing", passing: 1, failing: 1, pending: 1 },
			},
		]);
		expect(seen.pulls.get("feature/7-other")).toMatchObject([{ checks: { state: "none" } }]);
		expect(seen.pulls.get("nothing")).toEqual([]);
		expect(seen.points).toEqual({
			cost: 1,
			remaining: expect.any(Number),
			resetAt: expect.stringMatching(/Z$/),
		});
	});

	test("of a hundred issues with their branches takes four requests of two points", async () => {
		const { look, seeded, asked } = await lookWorld();
		const issues = Array.from({ length: 100 }, (_, at) => 200 + at);
		for (const number of issues) seeded.addIssue({ number, title: "One", author: "ada" });
		const seen = await look(
			[...issues, ...issues],
			issues.map((issue) => `feature/${issue}-one`),
		);
		expect(asked()).toEqual(["LookAtWork", "LookAtWork", "LookAtWork", "LookAtWork"]);
		expect(seen.points.cost).toBeLessThanOrEqual(8);
		expect([seen.issues.size, seen.pulls.size]).toEqual([100, 100]);
	});

	test("finds that an issue is gone, and does without it", async () => {
		const { look, asked } = await lookWorld();
		const seen = await look([404, 123, 405]);
		expect(seen.issues.get(404)).toEqual({ type: "gone" });
		expect(seen.issues.get(405)).toEqual({ type: "gone" });
		expect(seen.issues.get(123)).toMatchObject({ type: "issue" });
		expect(asked()).toEqual(["LookAtWork", "LookAtWork"]);
		expect((await look([404])).issues.get(404)).toEqual({ type: "gone" });
	});

	test("names an issue whose number is a pull request's, and reads the others", async () => {
		const { look, propose } = await lookWorld();
		await propose(BRANCH);
		const seen = await look([124, 123]);
		expect(seen.issues.get(124)).toMatchObject({
			type: "unreadable",
			error: { code: "ISSUE_IS_PULL_REQUEST" },
		});
		expect(seen.issues.get(123)).toMatchObject({ type: "issue" });
	});

	test("goes back for what one page of an issue or a branch does not hold", async () => {
		const { look, pass, propose, seeded, asked } = await lookWorld();
		seeded.addComment(seeded.issue(123), { author: "robot", body: exampleBody("assigned", 123) });
		for (let talk = 0; talk < 120; talk++) {
			pass(1_000);
			seeded.addComment(seeded.issue(123), { author: "ada", body: `Talk ${talk}` });
		}
		for (const base of ["main", "a", "b", "c"]) {
			if (base !== "main") await seeded.commit({ branch: base, files: { base } });
			await propose(BRANCH, { base });
		}
		const seen = await look([123], [BRANCH]);
		expect(seen.issues.get(123)).toMatchObject({ state: { markers: [{}] } });
		expect(seen.pulls.get(BRANCH)?.map(({ checks }) => checks?.state)).toEqual([
			...["none", "none", "none"],
			undefined,
		]);
		expect(asked().toSorted()).toEqual(["FindPullRequests", "LookAtWork", "ReadOlderComments"]);
	});

	test("asks nothing where there is nothing to look at", async () => {
		const { look, asked } = await lookWorld();
		expect((await look([])).points).toEqual({ cost: 0, remaining: null, resetAt: null });
		expect(asked()).toEqual([]);
	});

	test("fails as a whole where GitHub does", async () => {
		const { look, emulator, waits } = await lookWorld();
		emulator.inject(badGateway("LookAtWork"));
		expect((await look([123])).issues.size).toBe(1);
		expect(waits).toHaveLength(1);
		emulator.inject(...Array.from({ length: 20 }, () => badGateway("LookAtWork")));
		await expect(look([123])).rejects.toMatchObject({ code: "GITHUB_UNAVAILABLE" });
	});
});
