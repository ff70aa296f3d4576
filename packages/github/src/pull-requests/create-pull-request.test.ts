import { badGateway, type Fault, reset, secondaryRateLimit } from "@codex-workers/github-emulator";
import { describe, expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { createPullRequest } from "./create-pull-request.ts";

async function branchWorld() {
	const world = await githubWorld();
	await world.seeded.commit({ branch: "topic", files: { "a.ts": "1" } });
	const { client, repository } = world;
	const wanted = {
		repository,
		head: "topic",
		base: "main",
		title: "Fix `add`",
		body: "Closes #123",
	};
	const create = (more: Partial<typeof wanted & { draft: boolean }> = {}, by = client) =>
		createPullRequest(by, { ...wanted, ...more });
	const tries = () => world.asked().filter((name) => name === "CreatePullRequest").length;
	return { ...world, create, tries };
}

test("a pull request is opened as it was asked for", async () => {
	const { create, seeded } = await branchWorld();
	expect(await create()).toEqual({ number: 124, url: "https://github.com/acme/widget/pull/124" });
	expect(seeded.pulls()).toMatchObject([
		{
			title: "Fix `add`",
			body: "Closes #123",
			headRefName: "topic",
			baseRefName: "main",
			isDraft: false,
			author: { login: "robot" },
		},
	]);
});

test("it may be a draft", async () => {
	const { create, seeded } = await branchWorld();
	await create({ draft: true });
	expect(seeded.pulls()).toMatchObject([{ isDraft: true }]);
});

describe("one pull request is there after", () => {
	const lost = { afterExecute: true };
	const looks = [500, 1500, 4000];
	test.each<[string, Fault[], { tries: number; waits: number[] }]>([
		["a lost answer", [badGateway("CreatePullRequest", lost)], { tries: 1, waits: [500] }],
		[
			"a connection cut after execution",
			[reset("CreatePullRequest", lost)],
			{ tries: 1, waits: [500] },
		],
		["502 before execution", [badGateway("CreatePullRequest")], { tries: 2, waits: looks }],
		["a connection cut before execution", [reset("CreatePullRequest")], { tries: 2, waits: looks }],
		["a rate limit", [secondaryRateLimit(7, "CreatePullRequest")], { tries: 2, waits: [7000] }],
	])("%s", async (_, faults, expected) => {
		const { create, emulator, seeded, tries, waits } = await branchWorld();
		emulator.inject(...faults);
		const { number } = await create();
		expect(seeded.pulls().map((pull) => pull.number)).toEqual([number]);
		expect({ tries: tries(), waits }).toEqual(expected);
	});

	test("a lost answer and a repetition that GitHub rejects because it is there", async () => {
		const { emulator, seeded, clientOf, create, tries } = await branchWorld();
		emulator.inject(badGateway("CreatePullRequest", lost));
		let looked = 0;
		const client = clientOf("robot", {
			fetch: async (url, init) => {
				const response = await fetch(url, init);
				const isLook = String(init?.body).includes("query FindPullRequests");
				if (!isLook || ++looked > 3) return response;
				const text = (await response.text()).replace(/"nodes":\[.*?\]/, '"nodes":[]');
				return new Response(text, response);
			},
		});
		expect(await create({}, client)).toMatchObject({ number: 124 });
		expect(seeded.pulls()).toHaveLength(1);
		expect(tries()).toBe(2);
	});
});

describe("GitHub's refusal is an error in its words", () => {
	test("for a second pull request of one branch", async () => {
		const { create, seeded, tries } = await branchWorld();
		await create();
		await expect(create()).rejects.toMatchObject({
			code: "GITHUB_REJECTED",
			message: expect.stringMatching(/already exists for acme:topic/),
		});
		expect(seeded.pulls()).toHaveLength(1);
		expect(tries()).toBe(2);
	});

	test.each([
		["a branch that is not pushed", { head: "missing" }, "GITHUB_REJECTED"],
		["a base that is not there", { base: "missing" }, "GITHUB_REJECTED"],
		[
			"a repository that is not there",
			{ repository: { owner: "acme", name: "nothing" } },
			"GITHUB_NOT_FOUND",
		],
	])("for %s", async (_, more, code) => {
		const { create, seeded } = await branchWorld();
		await expect(create(more)).rejects.toMatchObject({ code });
		expect(seeded.pulls()).toEqual([]);
	});

	test("for an account that may not open one", async () => {
		const { create, clientOf, emulator } = await branchWorld();
		emulator.addUser("outsider");
		await expect(create({}, clientOf("outsider"))).rejects.toMatchObject({
			code: "GITHUB_FORBIDDEN",
		});
	});
});
