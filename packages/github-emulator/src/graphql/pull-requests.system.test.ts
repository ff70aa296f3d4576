import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const create = `mutation Create($input: CreatePullRequestInput!) {
	createPullRequest(input: $input) { pullRequest { id number url isDraft } }
}`;
const look = `query Look($number: Int!) {
	repository(owner: "acme", name: "widget") { pullRequest(number: $number) {
		state isDraft headRefName headRefOid baseRefName baseRefOid isCrossRepository mergeable mergeStateStatus merged
		headRefExists: headRef { name } additions deletions changedFiles
		files(first: 10) { nodes { path additions deletions changeType } }
		commits(last: 10) { totalCount nodes { commit { oid messageHeadline } } }
		closingIssuesReferences(first: 5) { nodes { number } }
		mergeCommit { oid }
	} }
}`;

const openBranch = async () => {
	const world = await openWorld();
	const { repository } = world;
	const head = await repository.commit({
		branch: "feature/123-frob",
		files: { "src/frob.ts": "export {};\n", "README.md": "# widget\n\nfrobs\n" },
		message: "feat: frob (#123)",
	});
	const input = (more: object = {}) => ({
		input: {
			repositoryId: repository.id,
			title: "Frob",
			body: "Closes #123",
			baseRefName: "main",
			headRefName: "feature/123-frob",
			...more,
		},
	});
	return { ...world, head, input };
};

test("a pull request shows what git has", async () => {
	const { ask, input, head, repository } = await openBranch();
	expect((await ask(create, input())).data).toEqual({
		createPullRequest: {
			pullRequest: {
				id: expect.stringMatching(/^PR_/),
				number: 124,
				url: "https://github.com/acme/widget/pull/124",
				isDraft: false,
			},
		},
	});
	const main = (await repository.refs("refs/heads/"))["refs/heads/main"];
	expect((await ask(look, { number: 124 })).data).toEqual({
		repository: {
			pullRequest: {
				state: "OPEN",
				isDraft: false,
				headRefName: "feature/123-frob",
				headRefOid: head,
				baseRefName: "main",
				baseRefOid: main,
				isCrossRepository: false,
				mergeable: "MERGEABLE",
				mergeStateStatus: "CLEAN",
				merged: false,
				headRefExists: { name: "feature/123-frob" },
				additions: 3,
				deletions: 0,
				changedFiles: 2,
				files: {
					nodes: [
						{ path: "README.md", additions: 2, deletions: 0, changeType: "MODIFIED" },
						{ path: "src/frob.ts", additions: 1, deletions: 0, changeType: "ADDED" },
					],
				},
				commits: {
					totalCount: 1,
					nodes: [{ commit: { oid: head, messageHeadline: "feat: frob (#123)" } }],
				},
				closingIssuesReferences: { nodes: [{ number: 123 }] },
				mergeCommit: null,
			},
		},
	});
});

test("the head follows the branch, and stays when the branch is deleted", async () => {
	const { ask, input, repository } = await openBranch();
	await ask(create, input());
	const next = await repository.commit({ branch: "feature/123-frob", files: { b: "b\n" } });
	const headNow = async () =>
		/"headRefOid":"(\w+)"/.exec(JSON.stringify(await ask(look, { number: 124 })))?.[1];
	expect(await headNow()).toBe(next);
	const ref = `query { repository(owner: "acme", name: "widget") { ref(qualifiedName: "feature/123-frob") { id } } }`;
	const id = /REF_\w+/.exec(JSON.stringify(await ask(ref)))?.[0];
	await ask("mutation ($id: ID!) { deleteRef(input: { refId: $id }) { clientMutationId } }", {
		id,
	});
	expect(await repository.refs("refs/heads/feature")).toEqual({});
	expect(await headNow()).toBe(next);
});

test.each([
	[
		"a branch without a commit of its own",
		{ headRefName: "empty" },
		"No commits between main and empty",
	],
	[
		"a head that does not exist",
		{ headRefName: "nowhere" },
		"Head sha can't be blank, Base sha can't be blank, No commits between main and nowhere, Head ref must be a branch",
	],
	["a base that does not exist", { baseRefName: "nowhere" }, "Base ref must be a branch"],
	["the same once more", {}, "A pull request already exists for acme:feature/123-frob."],
	[
		"the same with the owner named",
		{ headRefName: "acme:feature/123-frob" },
		"A pull request already exists for acme:feature/123-frob.",
	],
])("%s is refused in GitHub's words", async (_, more, message) => {
	const { ask, input, repository, github } = await openBranch();
	await ask(
		"mutation ($input: CreateRefInput!) { createRef(input: $input) { clientMutationId } }",
		{
			input: {
				repositoryId: repository.id,
				name: "refs/heads/empty",
				oid: (await repository.refs())["refs/heads/main"],
			},
		},
	);
	await ask(create, input());
	expect((await ask(create, input(more))).errors).toMatchObject([
		{ type: "UNPROCESSABLE", message },
	]);
	expect(repository.pulls()).toHaveLength(1);
	expect(github.unmodelled).toEqual([]);
});

test("of many that open the same at once, one gets through", async () => {
	const { ask, input, repository } = await openBranch();
	const answers = await Promise.all(Array.from({ length: 8 }, () => ask(create, input())));
	expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(1);
	expect(repository.pulls()).toHaveLength(1);
});

test("who may not write may not open one", async () => {
	const { ask, input, mallory } = await openBranch();
	expect((await ask(create, input(), mallory)).errors).toMatchObject([
		{
			type: "FORBIDDEN",
			message: "mallory does not have the correct permissions to execute `CreatePullRequest`",
		},
	]);
});

test("closing keywords count only towards the default branch", async () => {
	const { ask, input, repository } = await openBranch();
	await repository.commit({ branch: "release", files: { r: "r\n" } });
	await ask(create, input({ baseRefName: "release" }));
	expect((await ask(look, { number: 124 })).data).toMatchObject({
		repository: { pullRequest: { closingIssuesReferences: { nodes: [] } } },
	});
});

test("a squash merge makes one real commit on the base and closes the issue", async () => {
	const { ask, input, issue, head, repository } = await openBranch();
	await ask(create, input());
	const id = repository.pulls()[0]?.id;
	const merge = `mutation ($id: ID!, $oid: GitObjectID!) { mergePullRequest(input: { pullRequestId: $id, expectedHeadOid: $oid, mergeMethod: SQUASH }) { pullRequest { state merged mergeCommit { oid message parents(first: 3) { totalCount } } } } }`;
	expect((await ask(merge, { id, oid: "0".repeat(40) })).errors).toMatchObject([
		{ message: "Head branch was modified. Review and try the merge again." },
	]);
	const main = async () => (await repository.refs("refs/heads/main"))["refs/heads/main"];
	const { data } = await ask(merge, { id, oid: head });
	expect(data).toEqual({
		mergePullRequest: {
			pullRequest: {
				state: "MERGED",
				merged: true,
				mergeCommit: { oid: await main(), message: "Frob (#124)", parents: { totalCount: 1 } },
			},
		},
	});
	expect(await repository.file("main", "src/frob.ts")).toBe("export {};\n");
	expect(issue.state).toBe("CLOSED");
	expect((await ask(look, { number: 124 })).data).toMatchObject({
		repository: {
			pullRequest: { state: "MERGED", headRefOid: head, changedFiles: 2, mergeable: "UNKNOWN" },
		},
	});
	expect((await ask(merge, { id, oid: head })).errors).toMatchObject([
		{ message: "Pull Request is not mergeable" },
	]);
});

test("of two merges at the same time none undoes the other", async () => {
	const { ask, repository, bot } = await openBranch();
	await repository.commit({ branch: "other", files: { o: "o\n" } });
	const pulls = [
		await repository.addPullRequest({ title: "One", author: bot, head: "feature/123-frob" }),
		await repository.addPullRequest({ title: "Two", author: bot, head: "other" }),
	];
	const merge =
		"mutation ($id: ID!) { mergePullRequest(input: { pullRequestId: $id, mergeMethod: SQUASH }) { clientMutationId } }";
	const answers = await Promise.all(pulls.map(({ id }) => ask(merge, { id })));
	const merged = answers.filter(({ errors }) => errors === undefined).length;
	const files = [await repository.file("main", "src/frob.ts"), await repository.file("main", "o")];
	expect(files.filter((file) => file !== null)).toHaveLength(merged);
	expect(merged).toBeGreaterThan(0);
});

test("a conflict is git's, and stands in the way of a merge; auto-merge may be armed then", async () => {
	const { ask, input, repository } = await openBranch();
	await repository.commit({ branch: "main", files: { "README.md": "# other\n" } });
	await ask(create, input());
	expect((await ask(look, { number: 124 })).data).toMatchObject({
		repository: { pullRequest: { mergeable: "CONFLICTING", mergeStateStatus: "DIRTY" } },
	});
	const id = repository.pulls()[0]?.id;
	const arm =
		"mutation ($id: ID!) { enablePullRequestAutoMerge(input: { pullRequestId: $id, mergeMethod: SQUASH }) { pullRequest { autoMergeRequest { enabledAt mergeMethod } } } }";
	expect((await ask(arm, { id })).data).toEqual({
		enablePullRequestAutoMerge: {
			pullRequest: {
				autoMergeRequest: { enabledAt: "2027-01-01T00:00:00Z", mergeMethod: "SQUASH" },
			},
		},
	});
	expect(
		(
			await ask(
				"mutation ($id: ID!) { mergePullRequest(input: { pullRequestId: $id }) { clientMutationId } }",
				{ id },
			)
		).errors,
	).toMatchObject([{ message: "Pull Request has merge conflicts" }]);
});

test("auto-merge of a clean pull request is refused, and a draft becomes ready", async () => {
	const { ask, input, repository } = await openBranch();
	await ask(create, input({ draft: true }));
	const id = repository.pulls()[0]?.id;
	const state = async () =>
		/"mergeStateStatus":"(\w+)"/.exec(JSON.stringify(await ask(look, { number: 124 })))?.[1];
	expect(await state()).toBe("DRAFT");
	await ask(
		"mutation ($id: ID!) { markPullRequestReadyForReview(input: { pullRequestId: $id }) { clientMutationId } }",
		{ id },
	);
	expect(await state()).toBe("CLEAN");
	const arm =
		"mutation ($id: ID!) { enablePullRequestAutoMerge(input: { pullRequestId: $id }) { clientMutationId } }";
	expect((await ask(arm, { id })).errors).toMatchObject([
		{ message: "Pull request is in clean status" },
	]);
});

test("pull requests are listed by head, base and state, newest first", async () => {
	const { ask, repository, bot } = await openBranch();
	await repository.commit({ branch: "other", files: { o: "o\n" } });
	await repository.addPullRequest({ title: "One", author: bot, head: "feature/123-frob" });
	await repository.addPullRequest({ title: "Two", author: bot, head: "other" });
	const list =
		'query ($head: String, $states: [PullRequestState!]) { repository(owner: "acme", name: "widget") { pullRequests(first: 10, headRefName: $head, states: $states, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { title } } } }';
	const titles = async (variables: object) =>
		JSON.stringify((await ask(list, variables)).data).match(/One|Two/g);
	expect(await titles({})).toEqual(["Two", "One"]);
	expect(await titles({ head: "other" })).toEqual(["Two"]);
	expect(await titles({ states: ["MERGED"] })).toBeNull();
});
