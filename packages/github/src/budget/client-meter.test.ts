import { expect, test } from "vitest";
import * as z from "zod";
import type { Operation } from "../client/operation.ts";
import { answer, scriptedClient } from "../testing/scripted-client.ts";
import type { ClientWait } from "./client-usage.ts";

const read: Operation<unknown> = {
	name: "Read",
	repeatable: true,
	document: "query Read { viewer { login } }",
	answer: z.unknown(),
};
const write: Operation<unknown> = {
	...{ name: "Write", repeatable: false, answer: z.unknown() },
	document: "mutation Write { addStar(input: {}) { clientMutationId } }",
};
const done = answer({ data: {} });

test("repeated requests count, and who listens hears why it waits", async () => {
	const limited = new Response("", { status: 403, headers: { "retry-after": "7" } });
	const { client, waits } = scriptedClient([new Response("", { status: 502 }), limited, done]);
	const heard: ClientWait[] = [];
	const stop = client.meter.onWait((wait) => heard.push(wait));
	await client.run(read, {});
	expect(heard).toEqual([
		{ why: "retry", milliseconds: 250, operation: "Read" },
		{ why: "secondary", milliseconds: 7_000, operation: "Read" },
	]);
	expect(waits).toEqual([250, 7_000]);
	expect(client.meter.usage()).toEqual({
		...{ requests: 3, writes: 0, points: 3, waitedMs: 7_250, budget: null },
	});
	stop();
	client.meter.waits({ why: "pace", milliseconds: 1, operation: "Read" });
	expect(heard).toHaveLength(2);
});

test("the sixteenth write in a row waits a second; reads between them do not", async () => {
	const { client, waits } = scriptedClient([done]);
	for (let count = 0; count < 17; count++) {
		await client.run(write, {});
		await client.run(read, {});
	}
	expect(waits).toEqual([1_000, 1_000]);
	expect(client.meter.usage()).toMatchObject({ requests: 34, writes: 17, waitedMs: 2_000 });
});

test("what GitHub says of the budget is kept", async () => {
	const { client } = scriptedClient([done]);
	await client.run(read, {});
	client.meter.told({ cost: 3, limit: 5_000, remaining: 4_900, resetAt: "2026-01-01T01:00:00Z" });
	expect(client.meter.usage()).toMatchObject({
		points: 3,
		budget: { limit: 5_000, remaining: 4_900, resetAt: "2026-01-01T01:00:00Z" },
	});
});
