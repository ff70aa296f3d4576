import { describe, expect, test } from "vitest";
import { claimContext, type GitWorld, gitWorld } from "../testing/git-world.ts";
import { abandonClaim } from "./abandon-claim.ts";
import { acquireClaim } from "./acquire-claim.ts";
import { BRANCH, REF, take, write } from "./claim-on-seven.fixture.ts";
import { readClaims } from "./read-claims.ts";
import { renewClaim } from "./renew-claim.ts";
import { writeClaim } from "./write-claim.ts";

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
