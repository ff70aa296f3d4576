import { expect, test } from "vitest";
import { openWorld } from "../testing/open-world.ts";
import {
	badGateway,
	primaryRateLimit,
	reset,
	secondaryRateLimit,
	slow,
	wentWrong,
} from "./ready-made.ts";

const add =
	'mutation AddComment($on: ID!) { addComment(input: { subjectId: $on, body: "x" }) { commentEdge { node { id } } } }';

const openIssue = async () => {
	const world = await openWorld();
	const post = () =>
		world.send("POST /graphql", { body: { query: add, variables: { on: world.issue.id } } });
	return { ...world, post };
};

test.each([
	["before", false, 0],
	["after", true, 1],
])("a bad gateway %s the work is done", async (_, afterExecute, comments) => {
	const { github, post, issue } = await openIssue();
	github.inject(badGateway("AddComment", { afterExecute }));
	expect(await post()).toMatchObject({
		status: 502,
		headers: { "content-type": "text/html" },
		text: expect.stringContaining("<html>"),
	});
	expect(issue.comments).toHaveLength(comments);
	expect(github.requests.at(-1)).toMatchObject({ operation: "AddComment", status: 502 });
	expect((await post()).status).toBe(200);
});

test.each([
	["before", false, 0],
	["after", true, 1],
])("a connection cut %s the work is done", async (_, afterExecute, comments) => {
	const { github, post, issue } = await openIssue();
	github.inject(reset("AddComment", { afterExecute }));
	await expect(post()).rejects.toThrow("fetch failed");
	expect(issue.comments).toHaveLength(comments);
	expect(github.requests.at(-1)).toMatchObject({ operation: "AddComment", status: null });
});

test("a secondary limit asks to come back, if it says when", async () => {
	const { github, post } = await openIssue();
	github.inject(secondaryRateLimit(30), secondaryRateLimit());
	const first = await post();
	expect(first).toMatchObject({
		status: 403,
		headers: { "retry-after": "30" },
		json: { message: expect.stringContaining("secondary rate limit") },
	});
	const second = await post();
	expect([second.status, second.headers["retry-after"]]).toEqual([403, undefined]);
});

test("the primary limit is 200 with RATE_LIMITED from GraphQL and 403 from REST", async () => {
	const { github, post, send } = await openIssue();
	github.inject(primaryRateLimit({ resetInSeconds: 90 }), primaryRateLimit());
	expect(await post()).toMatchObject({
		status: 200,
		headers: {
			"x-ratelimit-remaining": "0",
			"x-ratelimit-reset": `${Date.UTC(2027, 0, 1) / 1000 + 90}`,
		},
		json: { errors: [{ type: "RATE_LIMITED" }] },
	});
	expect(await send("GET /user")).toMatchObject({
		status: 403,
		json: { message: expect.stringContaining("API rate limit exceeded") },
	});
});

test("something goes wrong without a type", async () => {
	const { github, post } = await openIssue();
	github.inject(wentWrong());
	expect((await post()).json).toEqual({
		data: null,
		errors: [
			{ message: expect.stringMatching(/^Something went wrong while executing your query\./) },
		],
	});
});

test("a slow answer is late and otherwise itself", async () => {
	const { github, post, issue } = await openIssue();
	github.inject(slow(40, "AddComment"));
	expect((await post()).status).toBe(200);
	expect(github.requests.at(-1)?.milliseconds).toBeGreaterThan(35);
	expect(issue.comments).toHaveLength(1);
});

test.each([
	["an operation", "AddComment", [502, 200]],
	["a path", "/user", [200, 502]],
	["a route", "GET /user", [200, 502]],
	["an expression", /comment/i, [502, 200]],
	["a function", ({ kind }: { kind: string }) => kind === "rest", [200, 502]],
	["the body", ({ body }: { body: string }) => body.includes("addComment"), [502, 200]],
	["nothing that is asked", "Other", [200, 200]],
])("a fault is matched by %s", async (_, match, statuses) => {
	const { github, post, send } = await openIssue();
	github.inject({ match, status: 502 });
	expect([(await post()).status, (await send("GET /user")).status]).toEqual(statuses);
});

test("a fault strikes as often as it says, in the order of injection, until faults are cleared", async () => {
	const { github, send } = await openIssue();
	github.inject({ match: "/user", times: 2, status: 500 }, { match: "/user", status: 503 });
	const statuses: number[] = [];
	for (let count = 0; count < 4; count += 1) statuses.push((await send("GET /user")).status);
	github.clearFaults();
	statuses.push((await send("GET /user")).status);
	expect(statuses).toEqual([500, 500, 503, 503, 200]);
});
