import { describe, expect, test } from "vitest";
import { isAncestor } from "../git/is-ancestor.ts";
import { claimContext, type GitWorld, gitWorld } from "../testing/git-world.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import type { HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { BRANCH, MINUTE, REF, take } from "./claim-on-seven.fixture.ts";
import { readClaim } from "./read-claim.ts";
import { releaseClaim } from "./release-claim.ts";
import { renewClaim } from "./renew-claim.ts";
import { stealClaim } from "./steal-claim.ts";
import { writeClaim } from "./write-claim.ts";

describe("taking over a claim", { timeout: 30_000 }, () => {
	const start = Date.now();
	const minutesLater = (minutes: number) => () => start + minutes * MINUTE;
	const branch = { name: "feature/7-fix", base: null };

	async function heldSince(world: GitWorld) {
		await take(world, claimContext(world, world.root, { now: () => start }));
		const held = await readClaim(claimContext(world, world.root), 7);
		if (held === undefined) throw new Error("it is not held");
		return held;
	}

	async function steal(context: ClaimContext, over: HeldClaim, workerId: string) {
		const wanted = await writeClaim(context, { issue: 7, workerId, attempt: 2 });
		return await stealClaim(context, { over, wanted, branch });
	}

	test("has exactly one winner, whose commit does not descend from the old one", async () => {
		const world = await gitWorld();
		const over = await heldSince(world);
		const roots = await Promise.all([1, 2, 3, 4].map((n) => world.clone(`c${n}`)));
		const tries = await Promise.allSettled(
			roots.map(async (root, at) => {
				const context = claimContext(world, root, { now: minutesLater(31.5) });
				return await steal(context, over, `worker-${at + 2}-7`);
			}),
		);
		const won = tries.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
		const lost = tries.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
		expect(won).toHaveLength(1);
		expect(lost.map(({ code }) => code)).toEqual(["CLAIM_HELD", "CLAIM_HELD", "CLAIM_HELD"]);
		const oid = won[0]?.oid ?? "";
		const context = claimContext(world, world.root);
		expect((await readClaim(context, 7))?.oid).toBe(oid);
		expect(await isAncestor(context, { ancestor: over.oid, descendant: oid })).toBe(false);
	});

	test.each([
		["the lease still runs", 29],
		["the clocks may only be apart", 30.5],
	])("is refused while %s", async (_, minutes) => {
		const world = await gitWorld();
		const over = await heldSince(world);
		const context = claimContext(world, world.root, { now: minutesLater(minutes) });
		await expect(steal(context, over, "worker-2-7")).rejects.toMatchObject({ code: "CLAIM_HELD" });
		expect((await readClaim(context, 7))?.oid).toBe(over.oid);
	});

	test("is lost to an owner who renews in the same moment", async () => {
		const world = await gitWorld();
		const over = await heldSince(world);
		const context = claimContext(world, world.root, { now: minutesLater(32) });
		const renewed = await renewClaim(context, { issue: 7, workerId: "worker-1-7" });
		await expect(steal(context, over, "worker-2-7")).rejects.toMatchObject({ code: "CLAIM_HELD" });
		expect((await readClaim(context, 7))?.oid).toBe(renewed.oid);
	});

	test("ends the old owner's right to renew and to release", async () => {
		const world = await gitWorld();
		const over = await heldSince(world);
		const context = claimContext(world, world.root, { now: minutesLater(32) });
		const owner = { issue: 7, workerId: "worker-1-7" };
		const stolen = await steal(context, over, "worker-2-7");
		await expect(renewClaim(context, owner)).rejects.toMatchObject({ code: "CLAIM_LOST" });
		expect(await releaseClaim(context, owner)).toMatchObject({ type: "not_ours" });
		expect((await readClaim(context, 7))?.oid).toBe(stolen.oid);
	});

	test("is done when only the answer was lost, and creates a branch that is gone", async () => {
		const world = await gitWorld();
		const over = await heldSince(world);
		await world.run(world.root, "push", "--quiet", "origin", `:${BRANCH}`);
		const { env, lost } = lossyGit(world.env, world.folder);
		const context = { ...claimContext(world, world.root, { now: minutesLater(32) }), env };
		const wanted = await writeClaim(context, { issue: 7, workerId: "worker-2-7", attempt: 2 });
		const taken = { name: "feature/7-fix", base: world.base };
		await stealClaim(context, { over, wanted, branch: taken });
		expect(lost()).toBe(1);
		expect(await world.refs()).toMatchObject({ [REF]: wanted.oid, [BRANCH]: world.base });
	});

	test("of something unknown is refused however old it is", async () => {
		const world = await gitWorld();
		await world.run(world.root, "push", "--quiet", "origin", `main:${REF}`);
		const context = claimContext(world, world.root, { now: minutesLater(600_000) });
		const over = await readClaim(context, 7);
		if (over === undefined) throw new Error("there is no claim");
		await expect(steal(context, over, "worker-2-7")).rejects.toMatchObject({ code: "CLAIM_HELD" });
	});
});
