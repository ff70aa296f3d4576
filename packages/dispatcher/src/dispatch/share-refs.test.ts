import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { expect, test } from "vitest";
import { claimContext, gitWorld } from "../testing/git-world.ts";
import { readRemote } from "./read-remote.ts";
import { shareRefs } from "./share-refs.ts";

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
	const script = `#!/bin/sh\necho x >>'${asked}'\nPATH='${path}' exec git "$@"\n`;
	writeFileSync(join(bin, "git"), script, { mode: 0o755 });
	const env = { ...world.env, PATH: `${bin}${delimiter}${path}` };
	const context = { ...claimContext({ env }, world.root), baseBranch: "main" };
	return { world, context, asked: () => readFileSync(asked, "utf8").length / 2 };
}

test("who asks while an answer is under way gets that one, and later ones a new one", async () => {
	const { world, context, asked } = await checkout();
	const refs = shareRefs(context);
	const [one, other] = await Promise.all([refs(), refs()]);
	expect(asked()).toBe(1);
	expect(other).toBe(one);
	await world.run(world.root, "push", "-q", "origin", "main:refs/heads/feature/8-d");
	expect([...one.keys()]).not.toContain("refs/heads/feature/8-d");
	expect([...(await refs()).keys()]).toContain("refs/heads/feature/8-d");
	expect(asked()).toBe(2);
});

test("an answer that fails is told to all, and not kept", async () => {
	const { world, context } = await checkout();
	const refs = shareRefs(context);
	renameSync(world.origin, `${world.origin}.gone`);
	const failed = [refs(), refs()].map((answer) =>
		expect(answer).rejects.toMatchObject({ code: "GIT_FAILED" }),
	);
	await Promise.all(failed);
	renameSync(`${world.origin}.gone`, world.origin);
	expect((await refs()).size).toBe(5);
});

test("an issue is told the same by what is shared and by what is asked for it alone", async () => {
	const { world, context } = await checkout();
	const room = { max: 5, taken: 0, known: new Set<number>() };
	const request = { issue: 7, room };
	const alone = await readRemote(context, request);
	expect(await readRemote(context, { ...request, refsAtOrigin: shareRefs(context) })).toEqual(
		alone,
	);
	expect(alone).toEqual({
		base: world.base,
		claim: null,
		branches: new Map(["feature/7-a", "feature/7-b"].map((name) => [name, world.base])),
		claimed: [70],
	});
});
