import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";

const base = "/repos/acme/widget";

test.each([
	["GET /user", { login: "codex-bot", type: "User" }],
	["GET /users/alice", { login: "alice" }],
	[
		`GET ${base}`,
		{
			full_name: "acme/widget",
			default_branch: "main",
			private: false,
			permissions: { push: true, admin: false },
		},
	],
	[
		`GET ${base}/issues/123`,
		{
			number: 123,
			state: "open",
			title: "Add a frobnicator",
			labels: [{ name: "agent" }],
			author_association: "MEMBER",
		},
	],
	[`GET ${base}/issues?state=all&labels=agent`, [{ number: 123 }]],
	[`GET ${base}/issues?labels=other`, []],
	[`GET ${base}/labels`, [{ name: "agent", color: "ededed" }]],
	[`GET ${base}/collaborators/alice/permission`, { permission: "admin", role_name: "admin" }],
	[`GET ${base}/collaborators/mallory/permission`, { permission: "read", role_name: "read" }],
	[
		"GET /rate_limit",
		{ resources: { core: { limit: 5_000, used: 0 }, graphql: { remaining: 5_000 } } },
	],
	[`GET /api/v3${base}`, { full_name: "acme/widget" }],
])("%s", async (place, body) => {
	const { send } = await openWorld();
	expect(await send(place)).toMatchObject({ status: 200, json: body });
});

test.each([
	["GET /repos/acme/gone", 404, "Not Found"],
	[`GET ${base}/issues/9`, 404, "Not Found"],
	[`GET ${base}/pulls/123`, 404, "Not Found"],
	[`GET ${base}/issues/comments/1`, 404, "Not Found"],
	[`GET ${base}/git/ref/heads/gone`, 404, "Not Found"],
	[`GET ${base}/collaborators/nobody/permission`, 404, "Not Found"],
	[`DELETE ${base}/git/refs/heads/gone`, 422, "Reference does not exist"],
	[`POST ${base}/issues/123/comments`, 422, 'Invalid request. "body" wasn\'t supplied.'],
])("%s is %i %s", async (place, status, message) => {
	const { send, github } = await openWorld();
	expect(await send(place)).toMatchObject({ status, json: { message } });
	expect(github.unmodelled).toEqual([]);
});

test.each([
	`GET ${base}/actions/runs`,
	"GET /search/issues",
	"DELETE /repos/acme/widget",
	"GET /no/such/thing",
])("%s is not modelled: 501 and recorded, never 404", async (place) => {
	const { send, github } = await openWorld();
	expect((await send(place)).status).toBe(501);
	expect(github.unmodelled).toEqual([place]);
});

test("a missing token and a wrong one are told apart, and neither is recorded", async () => {
	const { send, github } = await openWorld();
	const without = await fetch(`${github.url}/user`);
	expect([without.status, await without.text()]).toEqual([
		401,
		expect.stringContaining("Requires authentication"),
	]);
	const wrong = await send("GET /user", { headers: { authorization: "token ghp_wrong" } });
	expect(wrong).toMatchObject({ status: 401, json: { message: "Bad credentials" } });
	expect(github.requests.map(({ login, status }) => [login, status])).toEqual([
		[null, 401],
		[null, 401],
	]);
	expect(JSON.stringify(github.requests)).not.toContain("ghp_");
});

test("a comment is written, read, edited and deleted", async () => {
	const { send, issue, wait } = await openWorld();
	const written = await send(`POST ${base}/issues/123/comments`, { body: { body: "hello" } });
	expect(written).toMatchObject({
		status: 201,
		json: { body: "hello", user: { login: "codex-bot" }, created_at: "2027-01-01T00:00:00Z" },
	});
	const place = `${base}/issues/comments/${issue.comments[0]?.databaseId}`;
	wait(1_000);
	expect(await send(`PATCH ${place}`, { body: { body: "edited" } })).toMatchObject({
		status: 200,
		json: { body: "edited", updated_at: "2027-01-01T00:00:01Z" },
	});
	expect(await send(`GET ${place}`)).toMatchObject({ status: 200, json: { body: "edited" } });
	expect((await send(`DELETE ${place}`)).status).toBe(204);
	expect((await send(`GET ${place}`)).status).toBe(404);
});

test("a stranger edits nobody's comment", async () => {
	const { send, repository, issue, alice, mallory } = await openWorld();
	const { databaseId } = repository.addComment(issue, { author: alice, body: "mine" });
	const answer = await send(`PATCH ${base}/issues/comments/${databaseId}`, {
		as: mallory,
		body: { body: "x" },
	});
	expect([answer.status, issue.comments[0]?.body]).toEqual([403, "mine"]);
});

test("comments come in pages, and links lead from one to the next", async () => {
	const { send, repository, issue, alice, github } = await openWorld();
	for (let count = 1; count <= 5; count += 1)
		repository.addComment(issue, { author: alice, body: `${count}` });
	const bodies = (json: unknown) => JSON.stringify(json).match(/(?<="body":")\d/g);
	const first = await send(`GET ${base}/issues/123/comments?per_page=2`);
	expect(bodies(first.json)).toEqual(["1", "2"]);
	const next = `${github.url}${base}/issues/123/comments?per_page=2&page=2`;
	expect(first.headers["link"]).toBe(
		`<${next}>; rel="next", <${next.replace(/2$/, "3")}>; rel="last"`,
	);
	const last = await send(`GET ${base}/issues/123/comments?per_page=2&page=3`);
	expect(bodies(last.json)).toEqual(["5"]);
	expect(last.headers["link"]).not.toContain("next");
});

test("comments of the whole repository since a time, by their last change", async () => {
	const { send, repository, issue, bot, wait } = await openWorld();
	const old = repository.addComment(issue, { author: bot, body: "old" });
	repository.addComment(issue, { author: bot, body: "untouched" });
	wait(10_000);
	await send(`PATCH ${base}/issues/comments/${old.databaseId}`, { body: { body: "changed" } });
	const answer = await send(
		`GET ${base}/issues/comments?since=2027-01-01T00:00:05Z&sort=updated&direction=desc`,
	);
	expect(answer.json).toMatchObject([
		{ body: "changed", issue_url: "https://api.github.com/repos/acme/widget/issues/123" },
	]);
});

test("an unchanged answer is 304 and costs nothing", async () => {
	const { send, repository, issue, bot } = await openWorld();
	const place = `GET ${base}/issues/123/comments`;
	const { headers } = await send(place);
	const etag = headers["etag"] ?? "";
	const same = await send(place, { headers: { "if-none-match": etag } });
	expect([same.status, same.text, same.headers["x-ratelimit-used"]]).toEqual([304, "", "1"]);
	repository.addComment(issue, { author: bot, body: "new" });
	expect((await send(place, { headers: { "if-none-match": etag } })).status).toBe(200);
});

test("an issue is created, labelled, changed and closed", async () => {
	const { send, repository } = await openWorld();
	expect(
		await send(`POST ${base}/issues`, { body: { title: "Found", labels: ["bug"] } }),
	).toMatchObject({ status: 201, json: { number: 124, labels: [{ name: "bug" }] } });
	expect(await send(`POST ${base}/issues`, { body: { title: " " } })).toMatchObject({
		status: 422,
		json: { message: "Validation Failed" },
	});
	expect(
		(await send(`POST ${base}/issues/124/labels`, { body: { labels: ["agent"] } })).json,
	).toMatchObject([{ name: "bug" }, { name: "agent" }]);
	expect((await send(`DELETE ${base}/issues/124/labels/bug`)).json).toMatchObject([
		{ name: "agent" },
	]);
	await send(`PATCH ${base}/issues/124`, { body: { state: "closed", title: "Fixed" } });
	expect(repository.issue(124)).toMatchObject({
		state: "CLOSED",
		stateReason: "COMPLETED",
		title: "Fixed",
	});
});

test("a label is made once", async () => {
	const { send } = await openWorld();
	const make = () => send(`POST ${base}/labels`, { body: { name: "bug", color: "ff0000" } });
	expect(await make()).toMatchObject({ status: 201, json: { color: "ff0000" } });
	expect(await make()).toMatchObject({
		status: 422,
		json: { errors: [{ code: "already_exists" }] },
	});
});

test("a ref is created once, moved forward, and deleted", async () => {
	const { send, repository, mallory } = await openWorld();
	const main = (await repository.refs())["refs/heads/main"] ?? "";
	const side = await repository.commit({ branch: "side", files: { s: "s\n" } });
	const create = { body: { ref: "refs/codex-workers/claims/7", sha: main } };
	expect((await send(`POST ${base}/git/refs`, { ...create, as: mallory })).status).toBe(403);
	expect(await send(`POST ${base}/git/refs`, create)).toMatchObject({
		status: 201,
		json: { object: { sha: main } },
	});
	expect(await send(`POST ${base}/git/refs`, create)).toMatchObject({
		status: 422,
		json: { message: "Reference already exists" },
	});
	const place = `${base}/git/refs/codex-workers/claims/7`;
	expect((await send(`PATCH ${place}`, { body: { sha: side } })).status).toBe(200);
	expect(await send(`PATCH ${place}`, { body: { sha: main } })).toMatchObject({
		status: 422,
		json: { message: "Update is not a fast forward" },
	});
	expect((await send(`GET ${base}/git/matching-refs/codex-workers/cl`)).json).toMatchObject([
		{ object: { sha: side } },
	]);
	expect((await send(`DELETE ${place}`)).status).toBe(204);
	expect(await repository.refs("refs/codex-workers")).toEqual({});
});

test("a pull request is opened, found, read as a diff, and merged", async () => {
	const { send, repository } = await openWorld();
	const head = await repository.commit({ branch: "feature/123-frob", files: { f: "f\n" } });
	const open = { body: { title: "Frob", head: "feature/123-frob", base: "main" } };
	expect(await send(`POST ${base}/pulls`, open)).toMatchObject({
		status: 201,
		json: {
			number: 124,
			state: "open",
			head: { ref: "feature/123-frob", sha: head, label: "acme:feature/123-frob" },
			mergeable: true,
		},
	});
	expect((await send(`GET ${base}/pulls?head=acme:feature/123-frob`)).json).toMatchObject([
		{ number: 124 },
	]);
	expect((await send(`GET ${base}/pulls?head=acme:other`)).json).toEqual([]);
	const diff = await send(`GET ${base}/pulls/124`, {
		headers: { accept: "application/vnd.github.v3.diff" },
	});
	expect(diff.text).toContain("+++ b/f\n@@ -0,0 +1 @@\n+f\n");
	expect((await send(`GET ${base}/pulls/124/files`)).json).toMatchObject([
		{ filename: "f", status: "added", additions: 1 },
	]);
	expect(
		await send(`PUT ${base}/pulls/124/merge`, { body: { merge_method: "squash", sha: head } }),
	).toMatchObject({ status: 200, json: { merged: true } });
	expect(await repository.file("main", "f")).toBe("f\n");
});

test.each([
	[
		"the same once more",
		{},
		{ code: "custom", message: "A pull request already exists for acme:feature/123-frob." },
	],
	["a head that does not exist", { head: "gone" }, { code: "invalid", field: "head" }],
	[
		"nothing to merge",
		{ head: "main" },
		{ code: "custom", message: "No commits between main and main" },
	],
])("opening a pull request with %s is refused", async (_, more, error) => {
	const { send, repository } = await openWorld();
	await repository.commit({ branch: "feature/123-frob", files: { f: "f\n" } });
	const body = { title: "Frob", head: "feature/123-frob", base: "main" };
	await send(`POST ${base}/pulls`, { body });
	expect(await send(`POST ${base}/pulls`, { body: { ...body, ...more } })).toMatchObject({
		status: 422,
		json: { message: "Validation Failed", errors: [{ resource: "PullRequest", ...error }] },
	});
});
