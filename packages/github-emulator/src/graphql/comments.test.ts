import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const add = `mutation Add($on: ID!, $body: String!) {
	addComment(input: { subjectId: $on, body: $body, clientMutationId: "m1" }) {
		clientMutationId
		commentEdge { cursor node { id fullDatabaseId url createdAt updatedAt body viewerDidAuthor } }
	}
}`;
const edit = `mutation Edit($id: ID!, $body: String!) {
	updateIssueComment(input: { id: $id, body: $body }) { issueComment { body lastEditedAt editor { login } } }
}`;
const list = `query List($n: Int!, $before: String, $order: IssueCommentOrder) {
	repository(owner: "acme", name: "widget") { issue(number: 123) {
		comments(last: $n, before: $before, orderBy: $order) {
			totalCount
			pageInfo { hasPreviousPage startCursor }
			nodes { body createdAt lastEditedAt includesCreatedEdit isMinimized minimizedReason
				author { __typename login ... on User { id } }
				editor { login ... on User { id } }
				userContentEdits(first: 5) { totalCount nodes { editedAt editor { login } } } }
		}
	} }
}`;

test("a comment has an id beyond 2^31 as text, whole seconds, and a cursor", async () => {
	const { ask, issue, wait } = await openWorld();
	wait(1_999);
	const { data } = await ask(add, { on: issue.id, body: "hello" });
	expect(data).toEqual({
		addComment: {
			clientMutationId: "m1",
			commentEdge: {
				cursor: expect.any(String),
				node: {
					id: expect.stringMatching(/^IC_/),
					fullDatabaseId: expect.stringMatching(/^24\d{8}$/),
					url: expect.stringMatching(
						/^https:\/\/github\.com\/acme\/widget\/issues\/123#issuecomment-24\d{8}$/,
					),
					createdAt: "2027-01-01T00:00:01Z",
					updatedAt: "2027-01-01T00:00:01Z",
					body: "hello",
					viewerDidAuthor: true,
				},
			},
		},
	});
});

test("asking for the id as Int is an error, because it does not fit", async () => {
	const { ask, issue, repository, alice } = await openWorld();
	repository.addComment(issue, { author: alice, body: "x" });
	const { errors } = await ask(
		`{ repository(owner: "acme", name: "widget") { issue(number: 123) { comments(last: 1) { nodes { databaseId } } } } }`,
	);
	expect(errors).toMatchObject([{ message: expect.stringContaining("non 32-bit signed integer") }]);
});

test("an edit shows in body, time, editor and history; the author stays", async () => {
	const { ask, issue, repository, alice, wait } = await openWorld();
	const comment = repository.addComment(issue, { author: alice, body: "first" });
	wait(60_000);
	expect(await ask(edit, { id: comment.id, body: "second" })).toMatchObject({
		data: {
			updateIssueComment: {
				issueComment: {
					body: "second",
					lastEditedAt: "2027-01-01T00:01:00Z",
					editor: { login: "codex-bot" },
				},
			},
		},
	});
	const { data } = await ask(list, { n: 1 });
	expect(data).toMatchObject({
		repository: {
			issue: {
				comments: {
					nodes: [
						{
							body: "second",
							createdAt: "2027-01-01T00:00:00Z",
							includesCreatedEdit: true,
							author: { login: "alice", id: alice.id },
							editor: { login: "codex-bot" },
							userContentEdits: {
								totalCount: 2,
								nodes: [
									{ editedAt: "2027-01-01T00:01:00Z", editor: { login: "codex-bot" } },
									{ editedAt: "2027-01-01T00:00:00Z", editor: { login: "alice" } },
								],
							},
						},
					],
				},
			},
		},
	});
});

test("a comment nobody edited has no editor and no history", async () => {
	const { ask, issue, repository, alice } = await openWorld();
	repository.addComment(issue, { author: alice, body: "first" });
	expect((await ask(list, { n: 1 })).data).toMatchObject({
		repository: {
			issue: {
				comments: {
					nodes: [
						{
							lastEditedAt: null,
							includesCreatedEdit: false,
							editor: null,
							userContentEdits: { totalCount: 0, nodes: [] },
						},
					],
				},
			},
		},
	});
});

test("comments of one second come in the order they were written, page by page", async () => {
	const { ask, issue, repository, alice } = await openWorld();
	for (const body of ["a", "b", "c"]) repository.addComment(issue, { author: alice, body });
	const newest = await ask(list, { n: 2 });
	expect(newest.data).toMatchObject({
		repository: {
			issue: {
				comments: {
					totalCount: 3,
					pageInfo: { hasPreviousPage: true },
					nodes: [{ body: "b" }, { body: "c" }],
				},
			},
		},
	});
});

test("order by update goes by whole seconds, then by age", async () => {
	const { ask, issue, repository, alice, bot, wait } = await openWorld();
	const first = repository.addComment(issue, { author: bot, body: "1" });
	const second = repository.addComment(issue, { author: alice, body: "2" });
	repository.addComment(issue, { author: alice, body: "3" });
	wait(5_000);
	repository.editComment(first, { by: alice, body: "1, edited" });
	const bodies = async () => {
		const { data } = await ask(
			`{ repository(owner: "acme", name: "widget") { issue(number: 123) { comments(first: 2, orderBy: { field: UPDATED_AT, direction: DESC }) { nodes { body } } } } }`,
		);
		return JSON.stringify(data).match(/(?<="body":")[^"]+/g);
	};
	expect(await bodies()).toEqual(["1, edited", "3"]);
	wait(500);
	repository.editComment(second, { by: bot, body: "2, edited" });
	expect(await bodies()).toEqual(["2, edited", "1, edited"]);
	wait(500);
	repository.editComment(first, { by: alice, body: "1, edited again" });
	expect(await bodies()).toEqual(["1, edited again", "2, edited"]);
});

test("a world's own edits and deletions need the rights of the account they are made by", async () => {
	const { issue, repository, alice, mallory } = await openWorld();
	const comment = repository.addComment(issue, { author: alice, body: "mine" });
	const forbidden = expect.objectContaining({ type: "FORBIDDEN" });
	expect(() => repository.editComment(comment, { by: mallory, body: "theirs" })).toThrow(forbidden);
	expect(() => repository.deleteComment(comment, mallory)).toThrow(forbidden);
	repository.deleteComment(comment, "alice");
	expect(issue.comments).toEqual([]);
});

test("a body of 262,144 bytes is accepted and one more is not; blank ones never", async () => {
	const { ask, issue } = await openWorld();
	const full = "ä".repeat(131_072);
	expect((await ask(add, { on: issue.id, body: full })).errors).toBeUndefined();
	const refused = [
		{ type: "UNPROCESSABLE", message: "Body is too long (maximum is 65536 characters)" },
	];
	expect((await ask(add, { on: issue.id, body: `${full}x` })).errors).toMatchObject(refused);
	const blank = [{ type: "UNPROCESSABLE", message: "Body can't be blank" }];
	expect((await ask(add, { on: issue.id, body: " \n" })).errors).toMatchObject(blank);
	expect(issue.comments).toHaveLength(1);
});

test("only the author and writers edit or delete, and triage hides", async () => {
	const { ask, issue, repository, alice, bot, mallory } = await openWorld();
	const comment = repository.addComment(issue, { author: alice, body: "mine" });
	const forbidden = [{ type: "FORBIDDEN" }];
	const remove =
		"mutation ($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }";
	const hide =
		"mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { minimizedComment { isMinimized minimizedReason } } }";
	for (const document of [remove, hide]) {
		expect((await ask(document, { id: comment.id }, mallory)).errors).toMatchObject(forbidden);
	}
	expect((await ask(edit, { id: comment.id, body: "theirs" }, mallory)).errors).toMatchObject(
		forbidden,
	);
	expect(comment.body).toBe("mine");
	expect((await ask(hide, { id: comment.id }, bot)).data).toEqual({
		minimizeComment: { minimizedComment: { isMinimized: true, minimizedReason: "outdated" } },
	});
	expect((await ask(remove, { id: comment.id }, alice)).errors).toBeUndefined();
	expect(issue.comments).toEqual([]);
});

test("known comments are read again by id; one that is gone is a partial error", async () => {
	const { ask, issue, repository, alice } = await openWorld();
	const comment = repository.addComment(issue, { author: alice, body: "x" });
	const answer = await ask(
		"query ($ids: [ID!]!) { nodes(ids: $ids) { ... on IssueComment { body } } }",
		{
			ids: [comment.id, "IC_gone"],
		},
	);
	expect(answer).toMatchObject({
		data: { nodes: [{ body: "x" }, null] },
		errors: [
			{
				type: "NOT_FOUND",
				path: ["nodes", 1],
				message: "Could not resolve to a node with the global id of 'IC_gone'",
			},
		],
	});
});

test("reads lag behind writes: a young comment is missing and an edit shows late", async () => {
	const { ask, issue, repository, alice, bot, github, wait } = await openWorld();
	github.setReplicaLag(400);
	const bodies = async () => {
		const { data } = await ask(
			"query ($id: ID!) { node(id: $id) { ... on Issue { comments(last: 9) { totalCount nodes { body } } } } }",
			{ id: issue.id },
		);
		return JSON.stringify(data).match(/"body":"\w+"/g);
	};
	const comment = repository.addComment(issue, { author: alice, body: "one" });
	expect(await bodies()).toBeNull();
	wait(400);
	expect(await bodies()).toEqual(['"body":"one"']);
	const written = await ask(edit, { id: comment.id, body: "two" }, bot);
	expect(written.data).toMatchObject({ updateIssueComment: { issueComment: { body: "two" } } });
	expect(await bodies()).toEqual(['"body":"one"']);
	wait(400);
	expect(await bodies()).toEqual(['"body":"two"']);
});

test("a locked conversation is for writers only", async () => {
	const { ask, issue, bot, mallory } = await openWorld();
	issue.locked = true;
	expect((await ask(add, { on: issue.id, body: "x" }, mallory)).errors).toMatchObject([
		{ type: "FORBIDDEN" },
	]);
	expect((await ask(add, { on: issue.id, body: "x" }, bot)).errors).toBeUndefined();
});
