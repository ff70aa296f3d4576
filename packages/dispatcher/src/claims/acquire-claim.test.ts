import { mkdirSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { claimContext, gitWorld } from "../testing/git-world.ts";
import { lossyGit } from "../testing/lossy-git.ts";
import { acquireClaim } from "./acquire-claim.ts";
import type { ClaimContext } from "./claim-context.ts";
import { BRANCH, REF, take, write } from "./claim-on-seven.fixture.ts";
import { readClaim } from "./read-claim.ts";
import { readClaims } from "./read-claims.ts";
import { releaseClaim } from "./release-claim.ts";
import { writeClaim } from "./write-claim.ts";

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

async function releaseOf(winner: { context: ClaimContext; workerId: string } | undefined) {
	if (winner === undefined) throw new Error("nobody won");
	return await releaseClaim(winner.context, { issue: 7, workerId: winner.workerId });
}
