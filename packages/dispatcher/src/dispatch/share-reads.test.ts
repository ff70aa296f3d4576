import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { embeddedBoard } from "../board/embedded-board.fixture.ts";
import { claimContext, gitWorld } from "../testing/git-world.ts";
import { readRemote } from "./read-remote.ts";
import { shareReads } from "./share-reads.ts";

/** A checkout of a base, a claim, branches of two issues, and a git that notes what it is asked. */
async function checkout() {
	const world = await gitWorld();
	const work = ["feature/7-a", "feature/7-b", "feature/70-c"].map(
		(name) => `main:refs/heads/${name}`,
	);
	await world.run(world.root, "push", "-q", "origin", ...work, "main:refs/codex-workers/claims/70");
	const bin = join(world.folder, "bin");
	const asked = join(world.folder, "asked");
	mkdirSync(bin);
	writeFileSync(asked, "");
	const path = world.env["PATH"] ?? "";
	// What stands before the command is the same for all.
	const note = `(shift 6; echo "$1") >>'${asked}'`;
	const script = `#!/bin/sh\n${note}\nPATH='${path}' exec git "$@"\n`;
	writeFileSync(join(bin, "git"), script, { mode: 0o755 });
	const env = { ...world.env, PATH: `${bin}${delimiter}${path}` };
	const board = await embeddedBoard("Ready");
	const { client, configuration } = board.context;
	const context = {
		...claimContext({ env }, world.root),
		...{ client, configuration, baseBranch: "main" },
	};
	return { world, board, context, asked: () => readFileSync(asked, "utf8").trim().split("\n") };
}

test("what several starts read at once is read once, and anew for later ones", async () => {
	const { world, context, asked } = await checkout();
	const { refsAtOrigin, localWork, board, bring } = shareReads(context);
	const read = async () => ({
		refs: await refsAtOrigin(),
		local: await localWork(),
		board: await board(),
		brought: await bring([{ ref: "refs/heads/main", oid: world.base }]),
	});
	const [one, other] = await Promise.all([read(), read()]);
	expect(asked().toSorted()).toEqual([
		...["cat-file", "config", "for-each-ref", "ls-remote", "worktree"],
	]);
	expect(context.client.meter.usage().requests).toBe(1);
	expect(other).toEqual(one);
	expect(one.local).toEqual({
		worktrees: [{ path: world.root, branch: "main" }],
		branches: new Map([["main", world.base]]),
		isCheckoutConfigured: false,
	});

	await world.run(world.root, "push", "-q", "origin", "main:refs/heads/feature/8-d");
	await world.run(world.root, "branch", "feature/8-d");
	expect([...one.refs.keys()]).not.toContain("refs/heads/feature/8-d");
	const later = await read();
	expect([...later.refs.keys()]).toContain("refs/heads/feature/8-d");
	expect([...later.local.branches.keys()]).toContain("feature/8-d");
	expect(context.client.meter.usage().requests).toBe(2);
});

test("an issue is told the same by what is shared and by what is asked for it alone", async () => {
	const { world, context } = await checkout();
	const room = { max: 5, taken: 0, known: new Set<number>() };
	const request = { issue: 7, room };
	const alone = await readRemote(context, request);
	expect(await readRemote(context, { ...request, reads: shareReads(context) })).toEqual(alone);
	expect(alone).toEqual({
		base: world.base,
		claim: null,
		branches: new Map(["feature/7-a", "feature/7-b"].map((name) => [name, world.base])),
		claimed: [70],
	});
});
