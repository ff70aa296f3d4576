import { expect, test } from "vitest";
import { githubWorld } from "../testing/github-world.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import { findPullRequests } from "./find-pull-requests.ts";

const repository = { owner: "acme", name: "widget" };

test("the pull requests of exactly one branch are found, with the commit they propose", async () => {
	const { client, seeded } = await githubWorld();
	const branches = ["feature/1-a", "feature/1-ab", "topic"];
	for (const branch of branches) {
		await seeded.commit({ branch, files: { [branch]: "1" } });
		await seeded.addPullRequest({
			title: `From ${branch}`,
			author: "robot",
			head: branch,
			isDraft: branch === "topic",
		});
	}
	const found = await findPullRequests(client, { repository, head: "feature/1-a" });
	expect(found).toEqual([
		{
			number: 124,
			url: "https://github.com/acme/widget/pull/124",
			state: "OPEN",
			isDraft: false,
			headOid: (await seeded.refs())["refs/heads/feature/1-a"],
			base: "main",
			title: "From feature/1-a",
			createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
		},
	]);
	expect(await findPullRequests(client, { repository, head: "topic" })).toMatchObject([
		{ isDraft: true },
	]);
	expect(await findPullRequests(client, { repository, head: "nothing" })).toEqual([]);
});

const node = (number: number, more: object = {}) => ({
	number,
	url: `https://github.com/acme/widget/pull/${number}`,
	state: "MERGED",
	isDraft: false,
	headRefOid: "a".repeat(40),
	baseRefName: "main",
	title: "T",
	createdAt: "2026-01-01T00:00:00Z",
	isCrossRepository: false,
	...more,
});
const page = (nodes: object[], endCursor: string | null = null) =>
	answer({
		data: {
			repository: {
				pullRequests: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, nodes },
			},
		},
	});

test("those of a fork's branch of the same name are left out, also when they fill pages", async () => {
	const forks = Array.from({ length: 50 }, (_, index) =>
		node(200 + index, { isCrossRepository: true }),
	);
	const { client, requests } = scriptedClient([page(forks, "c50"), page([node(124)])]);
	const found = await findPullRequests(client, { repository, head: "topic" });
	expect(found.map(({ number, state }) => [number, state])).toEqual([[124, "MERGED"]]);
	expect(requests).toMatchObject([
		{ variables: { head: "topic", after: null } },
		{ variables: { head: "topic", after: "c50" } },
	]);
});

test("more than are read are an error, not a shorter list", async () => {
	const { client, requests } = scriptedClient([page([], "more")]);
	await expect(findPullRequests(client, { repository, head: "topic" })).rejects.toMatchObject({
		code: "TOO_MANY_PULL_REQUESTS",
	});
	expect(requests).toHaveLength(10);
});

test("a repository that is not there is not found", async () => {
	const { client } = await githubWorld();
	const nothing = { owner: "acme", name: "nothing" };
	await expect(findPullRequests(client, { repository: nothing, head: "x" })).rejects.toMatchObject({
		code: "GITHUB_NOT_FOUND",
	});
});
