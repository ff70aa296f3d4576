import { setImmediate as tick } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { proveGateOnce } from "../../dispatch/prove-gate-once.ts";
import { startTeam } from "../../testing/team.ts";
import { proveAhead } from "./prove-ahead.ts";

/** A proof that ends when it is told to, and how often it was begun. */
async function proof() {
	const context = await (await startTeam()).context();
	const ends: PromiseWithResolvers<void>[] = [];
	const begun = Promise.withResolvers<void>();
	const ahead = proveAhead(
		context,
		proveGateOnce(async () => {
			const end = Promise.withResolvers<void>();
			ends.push(end);
			begun.resolve();
			await end.promise;
		}),
	);
	const prove = async () => await ahead.prove(context, context.codexBinary ?? "");
	return { ahead, prove, ends, begun: begun.promise };
}

describe("a proof of the gate that is begun ahead of the starts", () => {
	test("is the proof of the starts, however often it is begun", async () => {
		const { ahead, prove, ends, begun } = await proof();
		ahead.begin();
		ahead.begin();
		await begun;
		const proofs = Promise.all([prove(), prove()]);
		ends[0]?.resolve();
		await proofs;
		expect(ends).toHaveLength(1);
	});

	test("is made anew for the start where it failed", async () => {
		const { ahead, prove, ends, begun } = await proof();
		ahead.begin();
		await begun;
		ends[0]?.reject(new TypeError("not armed"));
		await ahead.over();
		ahead.begin();
		await ahead.over();
		expect(ends).toHaveLength(1);
		const again = prove();
		await tick();
		ends[1]?.reject(new TypeError("still not armed"));
		await expect(again).rejects.toThrow("still not armed");
	});

	test("is waited for although nothing was started, and not where none was begun", async () => {
		const { ahead, ends, begun } = await proof();
		await ahead.over();
		ahead.begin();
		await begun;
		let isOver = false;
		const over = ahead.over().then(() => {
			isOver = true;
		});
		await tick();
		expect(isOver).toBe(false);
		ends[0]?.resolve();
		await over;
	});
});
