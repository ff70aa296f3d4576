import { expect, test } from "vitest";
import { githubWorld } from "../../testing/github-world.ts";
import { answer, scriptedClient } from "../../testing/scripted-client.ts";
import { listOpenPullRequests } from "./list-open-pull-requests.ts";

const repository = { owner: "acme", name: "widget" };
const BRANCH = "feature/123-adds";

test("open pull requests are listed with their commits and the issues they close", async () => {
	const { client, seeded, asked } = await githubWorld();
	const other = seeded.addIssue({ number: 130, title: "Other", author: "ada" });
	const message = "fix: adds (#123)\n\nWorker: worker-1701523200-123";
	const headOid = await seeded.commit({ branch: BRANCH, files: { "a.ts": "1" }, message });
	await seeded.addPullRequest({
		title: "Adds",
		author: "robot",
		head: BRANCH,
		body: "Closes #123",
		isDraft: true,
		linkedIssues: [other],
	});
	expect(await listOpenPullRequests(client, { repository })).toEqual([
		{
			id: expect.stringMatching(/^PR_/),
			number: 131,
			url: "https://github.com/acme/widget/pull/131",
			title: "Adds",
			body: "Closes #123",
			isDraft: true,
			isFromFork: false,
			head: BRANCH,
			headOid,
			base: "main",
			commitMessages: [message],
			linkedIssues: [
				{ number: 123, repository: "acme/widget" },
				{ number: 130, repository: "acme/widget" },
			],
			isLinkedToMore: false,
		},
	]);
	expect(asked()).toEqual(["ListOpenPullRequests"]);
});

test("those from a fork are among them, also when fork and author are gone", async () => {
	const { client, seeded, emulator } = await githubWorld();
	const fork = await emulator.addFork({ parent: "acme/widget", owner: "mallory" });
	const headOid = await fork.commit({ branch: BRANCH, files: { "a.ts": "1" } });
	await seeded.addPullRequest({ title: "T", author: "mallory", head: `mallory:${BRANCH}` });
	const expected = [{ isFromFork: true, head: BRANCH, headOid }];
	expect(await listOpenPullRequests(client, { repository })).toMatchObject(expected);
	emulator.deleteRepository("mallory/widget");
	emulator.deleteAccount("mallory");
	expect(await listOpenPullRequests(client, { repository })).toMatchObject(expected);
});

test("those that are closed or merged are not", async () => {
	const { client, seeded, emulator } = await githubWorld();
	for (const branch of ["a", "b"]) {
		await seeded.commit({ branch, files: { [branch]: "1" } });
		await seeded.addPullRequest({ title: branch, author: "ada", head: branch });
	}
	const [one] = seeded.pulls();
	if (one) one.state = "CLOSED";
	const found = await listOpenPullRequests(client, { repository });
	expect(found.map(({ head }) => head)).toEqual(["b"]);
	expect(emulator.unmodelled).toEqual([]);
});

const node = (number: number, more: object = {}) => ({
	id: `PR_${number}`,
	number,
	url: `https://github.com/acme/widget/pull/${number}`,
	title: "T",
	body: "",
	isDraft: false,
	isCrossRepository: false,
	headRefName: "topic",
	headRefOid: "a".repeat(40),
	headRef: null,
	baseRefName: "main",
	commits: { nodes: [] },
	closingIssuesReferences: null,
	...more,
});
const page = (nodes: (object | null)[], totalCount: number, endCursor: string | null = null) =>
	answer({
		data: {
			repository: {
				pullRequests: {
					totalCount,
					pageInfo: { hasNextPage: endCursor !== null, endCursor },
					nodes,
				},
			},
		},
	});

test("the tip of a branch that can be seen is what is proposed", async () => {
	const oid = "b".repeat(40);
	const { client } = scriptedClient([page([node(1, { headRef: { target: { oid } } })], 1)]);
	expect(await listOpenPullRequests(client, { repository })).toMatchObject([{ headOid: oid }]);
});

test("more linked issues than are read are told", async () => {
	const closingIssuesReferences = { totalCount: 26, nodes: [] };
	const { client } = scriptedClient([page([node(1, { closingIssuesReferences })], 1)]);
	expect(await listOpenPullRequests(client, { repository })).toMatchObject([
		{ isLinkedToMore: true, linkedIssues: [] },
	]);
});

test("pages are put together, and one that is on two pages is one", async () => {
	const { client, requests } = scriptedClient([
		page([node(1), node(2)], 3, "c2"),
		page([node(2), node(3)], 3),
	]);
	const found = await listOpenPullRequests(client, { repository });
	expect(found.map(({ number }) => number)).toEqual([1, 2, 3]);
	expect(requests).toMatchObject([{ variables: { after: null } }, { variables: { after: "c2" } }]);
});

test.each([
	["is shorter than GitHub's count", page([node(1)], 2)],
	["holds one that cannot be seen", page([node(1), null], 2)],
])("a list that %s is an error", async (_, step) => {
	const { client } = scriptedClient([step]);
	await expect(listOpenPullRequests(client, { repository })).rejects.toMatchObject({
		code: "GITHUB_UNAVAILABLE",
		message: expect.stringContaining("by GitHub's own count there are 2"),
	});
});

test("more than are read are an error, not a shorter list", async () => {
	const { client, requests } = scriptedClient([page([], 2000, "more")]);
	await expect(listOpenPullRequests(client, { repository })).rejects.toMatchObject({
		code: "TOO_MANY_PULL_REQUESTS",
	});
	expect(requests).toHaveLength(20);
});

test("a repository that is not there is not found", async () => {
	const { client } = await githubWorld();
	const nothing = { owner: "acme", name: "nothing" };
	await expect(listOpenPullRequests(client, { repository: nothing })).rejects.toMatchObject({
		code: "GITHUB_NOT_FOUND",
	});
});
