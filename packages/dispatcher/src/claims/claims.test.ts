import { mkdirSync, writeFileSync } from "node:fs";
import { CodedError } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { isAncestor } from "../git/is-ancestor.ts";
import { claimContext, type GitWorld, gitWorld } from "../testing/git-world.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import { abandonClaim } from "./abandon-claim.ts";
import { acquireClaim } from "./acquire-claim.ts";
import type { HeldClaim } from "./claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { readClaim } from "./read-claim.ts";
import { readClaims } from "./read-claims.ts";
import { releaseClaim } from "./release-claim.ts";
import { renewClaim } from "./renew-claim.ts";
import { stealClaim } from "./steal-claim.ts";
import { writeClaim } from "./write-claim.ts";

const REF = "refs/codex-workers/claims/7";
const BRANCH = "refs/heads/feature/7-fix";
const MINUTE = 60_000;

const write = (context: ClaimContext, workerId = "worker-1-7") =>
	writeClaim(context, { issue: 7, workerId, attempt: 1 });

async function take(world: GitWorld, context: ClaimContext, workerId = "worker-1-7") {
	const written = await write(context, workerId);
	return await acquireClaim(context, written, { name: "feature/7-fix", base: world.base });
}

describe("acquiring a claim", { timeout: 30_000 }, () => {
	test("has exactly one winner among dispatchers that try at once", async () => {
		const world = await gitWorld();
		const roots = await Promise.all([1, 2, 3, 4, 5].map((n) => world.clone(`c${n}`)));
		const contenders = roots.map((root, at) => ({
			context: claimContext(world, root, { host: `host-${at}` }),
			workerId: `worker-${at + 1}-7`,
		}));
		for (let round = 0; round < 3; round += 1) {
			const tries = await Promise.allSettled(
				contenders.map(({ context, workerId }) => take(world, context, workerId)),
			);
			const won = tries.flatMap((result, at) => (result.status === "fulfilled" ? [at] : []));
			const lost = tries.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
			expect(won).toHaveLength(1);
			const winner = contenders[won[0] ?? -1];
			for (const reason of lost) {
				expect(reason).toMatchObject({ code: "CLAIM_HELD" });
				expect(String(reason)).toContain(winner?.workerId);
			}
			expect(await releaseOf(winner)).toEqual({ type: "released" });
			await world.run(world.root, "push", "--quiet", "origin", `:${BRANCH}`);
		}
	});

	test("creates the branch with the claim, or neither", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		const claim = await take(world, context);
		expect(await world.refs()).toMatchObject({ [REF]: claim.oid, [BRANCH]: world.base });
		const other = await writeClaim(context, { issue: 7, workerId: "worker-2-7", attempt: 1 });
		const late = acquireClaim(context, other, { name: "feature/7-other", base: world.base });
		await expect(late).rejects.toMatchObject({ code: "CLAIM_HELD" });
		expect(Object.keys(await world.refs())).not.toContain("refs/heads/feature/7-other");
	});

	test("leaves a branch alone that the remote has from an earlier attempt", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await world.run(world.root, "push", "--quiet", "origin", `main:${BRANCH}`);
		const written = await write(context);
		await acquireClaim(context, written, { name: "feature/7-fix", base: null });
		expect(await world.refs()).toMatchObject({ [REF]: written.oid, [BRANCH]: world.base });
	});

	test("is refused, and not held, when the branch has appeared meanwhile", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await world.commit(world.root, "work.txt");
		await world.run(world.root, "push", "--quiet", "origin", `HEAD:${BRANCH}`);
		await expect(take(world, context)).rejects.toMatchObject({ code: "CLAIM_REFUSED" });
		expect(await readClaim(context, 7)).toBeUndefined();
	});

	test("is won when only the answer was lost", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		const { env, lost } = lossyGit(world.env, world.folder);
		const claim = await take(world, { ...context, env });
		expect(lost()).toBe(1);
		expect((await readClaim(context, 7))?.oid).toBe(claim.oid);
	});

	test("is never two commits of one kind: two claims of the same worker differ", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root, { now: () => 0 });
		const [one, other] = await Promise.all([write(context), write(context)]);
		expect(one.oid).not.toBe(other.oid);
	});

	test("does not run the person's push hooks", async () => {
		const world = await gitWorld();
		const hook = `#!/bin/sh\nexit 1\n`;
		await world.run(world.root, "config", "core.hooksPath", `${world.folder}/hooks`);
		mkdirSync(`${world.folder}/hooks`);
		writeFileSync(`${world.folder}/hooks/pre-push`, hook, { mode: 0o755 });
		await expect(take(world, claimContext(world, world.root))).resolves.toBeDefined();
	});

	test("works below refs/heads for hosts that take nothing else", async () => {
		const world = await gitWorld();
		const namespace = "refs/heads/codex-workers-claims";
		const context = claimContext(world, world.root, { namespace });
		await take(world, context);
		expect(await readClaims(context)).toMatchObject([{ issue: 7, ref: `${namespace}/7` }]);
	});
});

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

describe("abandoning a claim", { timeout: 30_000 }, () => {
	const branch = (world: GitWorld) => ({ name: "feature/7-fix", base: world.base });

	test("takes back the claim and the branch", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await abandonClaim(context, await take(world, context), branch(world));
		expect(Object.keys(await world.refs())).toEqual(["refs/heads/main"]);
	});

	test("is harmless when nothing was claimed", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		await abandonClaim(context, await write(context), branch(world));
		expect(Object.keys(await world.refs())).toEqual(["refs/heads/main"]);
	});

	test("touches neither claim nor branch of the one who won", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		const lost = await write(context);
		const won = await take(world, context);
		await abandonClaim(context, lost, branch(world));
		expect(await world.refs()).toMatchObject({ [REF]: won.oid, [BRANCH]: world.base });
	});

	test("takes back a claim that was renewed meanwhile", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		const claim = await take(world, context);
		await renewClaim(context, { issue: 7, workerId: "worker-1-7" });
		await abandonClaim(context, claim, branch(world));
		expect(Object.keys(await world.refs())).toEqual(["refs/heads/main"]);
	});

	test("keeps a branch that somebody has pushed to", async () => {
		const world = await gitWorld();
		const context = claimContext(world, world.root);
		const claim = await take(world, context);
		const head = await world.commit(world.root, "work.txt");
		await world.run(world.root, "push", "--quiet", "origin", `HEAD:${BRANCH}`);
		await abandonClaim(context, claim, branch(world));
		const refs = await world.refs();
		expect(refs).toMatchObject({ [BRANCH]: head });
		expect(refs).not.toHaveProperty(REF);
	});
});

test("claims are listed by issue, whoever holds them, and nothing else", async () => {
	const world = await gitWorld();
	const context = claimContext(world, world.root);
	for (const issue of [12, 7]) {
		const written = await writeClaim(context, { issue, workerId: `worker-1-${issue}`, attempt: 1 });
		await acquireClaim(context, written, { name: `feature/${issue}-x`, base: world.base });
	}
	const junk = "refs/codex-workers/claims/notes";
	await world.run(world.root, "push", "--quiet", "origin", `main:${junk}`);
	const elsewhere = claimContext(world, await world.clone("elsewhere"));
	expect(await readClaims(elsewhere)).toMatchObject([
		{ issue: 7, claim: { worker_id: "worker-1-7", host: "host-a" } },
		{ issue: 12, claim: { worker_id: "worker-1-12" } },
	]);
});

async function releaseOf(winner: { context: ClaimContext; workerId: string } | undefined) {
	if (winner === undefined) throw new Error("nobody won");
	return await releaseClaim(winner.context, { issue: 7, workerId: winner.workerId });
}
