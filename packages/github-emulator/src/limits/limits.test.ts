import { expect, test } from "vitest";
import { openWorld, start } from "../testing/open-world.ts";

const asked = "{ rateLimit { cost limit remaining used nodeCount resetAt } }";

test("points are counted in the answer and in the headers, by resource", async () => {
	const { ask, send } = await openWorld();
	const rateLimit = {
		cost: 1,
		limit: 5_000,
		remaining: 4_999,
		used: 1,
		nodeCount: 0,
		resetAt: "2027-01-01T01:00:00Z",
	};
	expect((await ask(asked)).data).toEqual({ rateLimit });
	expect((await send("GET /user")).headers).toMatchObject({
		"x-ratelimit-limit": "5000",
		"x-ratelimit-remaining": "4999",
		"x-ratelimit-used": "1",
		"x-ratelimit-reset": `${start / 1000 + 3_600}`,
		"x-ratelimit-resource": "core",
	});
});

test("points that are used up are refused until the hour is over; others are not concerned", async () => {
	const { ask, send, alice, wait, github } = await openWorld({ limits: { pointsPerHour: 2 } });
	await ask(asked);
	await ask(asked);
	expect(await ask(asked)).toMatchObject({
		status: 200,
		data: undefined,
		errors: [{ type: "RATE_LIMITED" }],
	});
	expect((await send("GET /rate_limit")).json).toMatchObject({
		resources: { graphql: { used: 2, remaining: 0 } },
	});
	expect((await ask(asked, {}, alice)).errors).toBeUndefined();
	wait(3_600_000);
	expect((await ask(asked)).errors).toBeUndefined();
	expect(github.requests.map(({ points }) => points)).toEqual([1, 1, 0, 0, 1, 1]);
});

test("too much content a minute is a secondary limit", async () => {
	const { send, issue, wait } = await openWorld({ limits: { contentPerMinute: 2 } });
	const comment = async () => {
		const { status, headers } = await send("POST /repos/acme/widget/issues/123/comments", {
			body: { body: "x" },
		});
		return [status, headers["retry-after"]];
	};
	expect([await comment(), await comment(), await comment()]).toEqual([
		[201, undefined],
		[201, undefined],
		[403, "60"],
	]);
	expect((await send("GET /user")).status).toBe(200);
	wait(60_000);
	expect(await comment()).toEqual([201, undefined]);
	expect(issue.comments).toHaveLength(3);
});

test("a mutation weighs five times as much as a query in the limit of a minute", async () => {
	const { ask, issue } = await openWorld({ limits: { pointsPerMinute: 6 } });
	const write = "mutation ($id: ID!) { closeIssue(input: { issueId: $id }) { clientMutationId } }";
	const statuses = [await ask(write, { id: issue.id }), await ask(asked), await ask(asked)];
	expect(statuses.map(({ status }) => status)).toEqual([200, 200, 403]);
});
