import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const zero = "0".repeat(40);
const createRef =
	"mutation ($input: CreateRefInput!) { createRef(input: $input) { ref { id name prefix target { oid } } } }";
const updateRefs =
	"mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }";

const openRefs = async () => {
	const world = await openWorld();
	const { repository } = world;
	const main = (await repository.refs())["refs/heads/main"] ?? "";
	const side = await repository.commit({ branch: "side", files: { s: "s\n" } });
	return { ...world, main, side };
};

test("a ref of any namespace is created once", async () => {
	const { ask, repository, main } = await openRefs();
	const input = { repositoryId: repository.id, name: "refs/codex-workers/claims/9", oid: main };
	expect((await ask(createRef, { input })).data).toEqual({
		createRef: {
			ref: {
				id: expect.stringMatching(/^REF_/),
				name: "claims/9",
				prefix: "refs/codex-workers/",
				target: { oid: main },
			},
		},
	});
	expect((await ask(createRef, { input })).errors).toMatchObject([
		{
			type: "UNPROCESSABLE",
			message: 'A ref named "refs/codex-workers/claims/9" already exists in the repository.',
		},
	]);
});

test.each(["main", "refs/heads/a b", "refs/heads/..", "refs/heads/x\nupdate"])(
	"%j is no name for a ref",
	async (name) => {
		const { ask, repository, main } = await openRefs();
		const answer = await ask(createRef, {
			input: { repositoryId: repository.id, name, oid: main },
		});
		expect(answer.errors).toMatchObject([{ type: "UNPROCESSABLE" }]);
		expect(Object.keys(await repository.refs())).toEqual(["refs/heads/main", "refs/heads/side"]);
	},
);

test("updateRefs moves all refs or none, and only from where they were expected", async () => {
	const { ask, repository, main, side } = await openRefs();
	const update = (...refUpdates: object[]) =>
		ask(updateRefs, { input: { repositoryId: repository.id, refUpdates } });
	const claim = { name: "refs/codex-workers/claims/10", beforeOid: zero, afterOid: main };
	expect((await update(claim)).errors).toBeUndefined();
	const refused = [{ type: "UNPROCESSABLE" }];
	expect((await update(claim)).errors).toMatchObject(refused);
	const fresh = { name: "refs/heads/fresh", beforeOid: zero, afterOid: main };
	expect((await update(fresh, { ...claim, beforeOid: side, afterOid: side })).errors).toMatchObject(
		refused,
	);
	expect(await repository.refs("refs/heads/fresh")).toEqual({});
	expect((await update({ ...claim, beforeOid: main, afterOid: side })).errors).toBeUndefined();
	expect((await update({ ...claim, beforeOid: side, afterOid: main })).errors).toMatchObject([
		{ message: "Update is not a fast forward" },
	]);
	expect(
		(await update({ ...claim, beforeOid: side, afterOid: main, force: true })).errors,
	).toBeUndefined();
	expect((await update({ ...claim, beforeOid: main, afterOid: zero })).errors).toBeUndefined();
	expect(await repository.refs("refs/codex-workers")).toEqual({});
});

test("who may not write may not touch refs", async () => {
	const { ask, repository, main, mallory } = await openRefs();
	const input = { repositoryId: repository.id, name: "refs/heads/evil", oid: main };
	expect((await ask(createRef, { input }, mallory)).errors).toMatchObject([{ type: "FORBIDDEN" }]);
});

test("refs are listed below a prefix, with the pull requests of a branch", async () => {
	const { ask, repository, bot, side } = await openRefs();
	await repository.addPullRequest({ title: "Side", author: bot, head: "side" });
	const list = `query ($prefix: String!, $query: String) { repository(owner: "acme", name: "widget") { refs(refPrefix: $prefix, query: $query, first: 9) { totalCount nodes { name prefix target { oid } associatedPullRequests(first: 2, states: [OPEN]) { nodes { number } } } } } }`;
	expect((await ask(list, { prefix: "refs/heads/", query: "id" })).data).toEqual({
		repository: {
			refs: {
				totalCount: 1,
				nodes: [
					{
						name: "side",
						prefix: "refs/heads/",
						target: { oid: side },
						associatedPullRequests: { nodes: [{ number: 124 }] },
					},
				],
			},
		},
	});
});

test("a commit on a branch is made only where the branch is expected to be", async () => {
	const { ask, repository, main, side } = await openRefs();
	const commit =
		"mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid message parents(first: 1) { nodes { oid } } } ref { name } } }";
	const input = (expectedHeadOid: string) => ({
		input: {
			branch: { repositoryNameWithOwner: "acme/widget", branchName: "main" },
			message: { headline: "state", body: "of things" },
			expectedHeadOid,
			fileChanges: {
				additions: [{ path: 'state/ä "1".json', contents: Buffer.from("{}\n").toString("base64") }],
				deletions: [{ path: "README.md" }],
			},
		},
	});
	expect((await ask(commit, input(side))).errors).toMatchObject([{ type: "STALE_DATA" }]);
	expect((await ask(commit, input(main))).data).toMatchObject({
		createCommitOnBranch: {
			commit: { message: "state\n\nof things", parents: { nodes: [{ oid: main }] } },
			ref: { name: "main" },
		},
	});
	expect(await repository.file("main", 'state/ä "1".json')).toBe("{}\n");
	expect(await repository.file("main", "README.md")).toBeNull();
});

test("a ref and a commit are found again by their node ids", async () => {
	const { ask, side } = await openRefs();
	const { data } = await ask(
		`{ repository(owner: "acme", name: "widget") { ref(qualifiedName: "refs/heads/side") { id target { id } } } }`,
	);
	const [ref, commit] = JSON.stringify(data).match(/(REF|C)_kwDO[\w-]+/g) ?? [];
	const node =
		"query ($id: ID!) { node(id: $id) { __typename ... on Ref { target { oid } } ... on Commit { oid } } }";
	expect((await ask(node, { id: ref })).data).toEqual({
		node: { __typename: "Ref", target: { oid: side } },
	});
	expect((await ask(node, { id: commit })).data).toEqual({
		node: { __typename: "Commit", oid: side },
	});
});
