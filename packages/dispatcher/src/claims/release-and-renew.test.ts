import { describe, expect, test } from "vitest";
import { claimContext, type GitWorld, gitWorld } from "../testing/git-world.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import type { ClaimContext } from "./claim-context.ts";
import { BRANCH, MINUTE, REF, take } from "./claim-on-seven.fixture.ts";
import { readClaim } from "./read-claim.ts";
import { releaseClaim } from "./release-claim.ts";
import { renewClaim } from "./renew-claim.ts";

describe("releasing a claim", { timeout: 30_000 }, () => {
	test("is done once and safe to repeat", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await take(world, context);
		const owner = { issue: 7, workerId: "worker-1-7" };
		expect(await releaseClaim(context, owner)).toEqual({ type: "released" });
		expect(await releaseClaim(context, owner)).toEqual({ type: "absent" });
	});

	test("is refused to a worker that has lost its claim to another", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await take(world, context);
		await releaseClaim(context, { issue: 7, workerId: "worker-1-7" });
		await world.run(world.root, "push", "--quiet", "origin", `:${BRANCH}`);
		const second = await take(world, context, "worker-2-7");
		const stale = await releaseClaim(context, { issue: 7, workerId: "worker-1-7" });
		expect(stale).toMatchObject({ type: "not_ours", held: { oid: second.oid } });
		expect(await world.refs()).toMatchObject({ [REF]: second.oid });
	});

	test("has happened when only the answer was lost", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await take(world, context);
		const { env, lost } = lossyGit(world.env, world.folder);
		const lossy = { ...context, env };
		const released = await releaseClaim(lossy, { issue: 7, workerId: "worker-1-7" });
		expect(lost()).toBe(1);
		expect(released).toEqual({ type: "released" });
	});
});

describe("renewing a claim", { timeout: 30_000 }, () => {
	const owner = { issue: 7, workerId: "worker-1-7" };

	test("prolongs the lease and descends from the fencing token", async () => {
		const world = await gitWorld();
		const start = Date.now();
		const first = await take(world, claimContext(world, world.root, { now: () => start }));
		const later = claimContext(world, world.root, { now: () => start + 10 * MINUTE });
		const renewed = await renewClaim(later, owner);
		expect(Date.parse(renewed.claim.lease_until)).toBe(start + 40 * MINUTE);
		expect(renewed.claim.claimed_at).toBe(first.claim.claimed_at);
		const commits = [first.oid, renewed.oid];
		await world.run(world.root, "merge-base", "--is-ancestor", ...commits);
		expect((await readClaim(later, 7))?.oid).toBe(renewed.oid);
	});

	test.each([
		["is gone", async () => {}],
		[
			"is another's",
			async (world: GitWorld, context: ClaimContext) => {
				await take(world, context, "worker-2-7");
			},
		],
	])("is refused when the claim %s", async (_, prepare) => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await prepare(world, context);
		await expect(renewClaim(context, owner)).rejects.toMatchObject({ code: "CLAIM_LOST" });
	});
});
