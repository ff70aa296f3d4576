import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { claimContext, gitWorld } from "../testing/git-world.ts";
import { MINUTE, REF, take } from "./claim-on-seven.fixture.ts";
import { readClaim } from "./read-claim.ts";

describe("CLAIM_HELD", { timeout: 30_000 }, () => {
	const tellHint = async (laterMinutes: number) => {
		const world = await gitWorld();
		const start = Date.now();
		await take(world, claimContext(world, world.root, { host: "host-b", now: () => start }));
		const later = claimContext(world, world.root, { now: () => start + laterMinutes * MINUTE });
		const refusal = await take(world, later, "worker-2-7").catch((error: unknown) => error);
		if (!(refusal instanceof CodedError)) throw new Error("it was not refused");
		return refusal;
	};

	test("names the worker, its machine and the end of its lease", async () => {
		const { message, hint } = await tellHint(5);
		expect(message).toMatch(/claimed by worker-1-7 on host-b until \d{4}-.*Z\./);
		expect(hint).toContain("stop worker-1-7");
	});

	test("tells how to see whether the worker has ended, and to clean up where it has", async () => {
		const { hint } = await tellHint(5);
		expect(hint).toContain("`codex-workers status 7`");
		expect(hint).toContain("`codex-workers cleanup worker-1-7`");
	});

	test("says that the lease has run out, once the skew of clocks is over too", async () => {
		expect((await tellHint(30.5)).hint).not.toContain("run out");
		const { hint } = await tellHint(31.5);
		expect(hint).toContain("run out");
		expect(hint).toContain("`codex-workers dispatch 7` takes it over");
	});

	test("is said of a ref that holds something unknown as well", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await world.run(world.root, "push", "--quiet", "origin", `main:${REF}`);
		await expect(take(world, context)).rejects.toMatchObject({
			code: "CLAIM_HELD",
			hint: expect.stringContaining(REF),
		});
		expect(await readClaim(context, 7)).toMatchObject({ oid: world.base, claim: null });
	});
});
