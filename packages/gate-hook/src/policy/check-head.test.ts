import { tmpdir } from "node:os";
import { connectGitHub } from "@codex-workers/github";
import { describe, expect, test } from "vitest";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import { checkHead } from "./check-head.ts";
import { ALLOWED, BRANCH, CLAIM, contextOf, refused, type World } from "./checked-world.fixture.ts";

describe("a commit alone", () => {
	const checkAlone = async (world: World, change: object = {}) =>
		await checkHead(connectGitHub({ env: world.env }), {
			...contextOf(world),
			issue: 123,
			head: world.head,
			...change,
		});

	test("is judged by the same rules, wherever the branch on GitHub is", async () => {
		const world = await guardedWorld();
		expect(await checkAlone(world)).toMatchObject(refused("artifact-exists"));
		world.review();
		expect(await checkAlone(world)).toEqual(ALLOWED);
		const head = world.commit({ "src/auth/login.ts": "1" });
		expect(await checkAlone(world, { head })).toMatchObject(
			refused("covers-head", "security-declared"),
		);
		expect(await checkAlone(world, { head: "f".repeat(40) })).toMatchObject({
			next: "run `git fetch origin`",
		});
		expect(await checkAlone(world, { base: "nowhere" })).toMatchObject({
			...refused("covers-head"),
			sentence: "the base branch nowhere is not on GitHub",
		});
		expect(await checkAlone(world, { base: BRANCH })).toEqual(ALLOWED);
		world.push(`:${CLAIM}`);
		expect(await checkAlone(world)).toMatchObject(refused("claim-held"));
	});

	test("is judged from a folder outside the checkout too", async () => {
		const world = await guardedWorld();
		world.review();
		const place = { folder: tmpdir(), env: world.env, root: world.root };
		expect(await checkAlone(world, { place })).toEqual(ALLOWED);
	});

	// What stands in for a name that the remote does not tell is for the types: no ref is called so.
	test("cannot be judged against a default branch that is not there", async () => {
		const world = await guardedWorld();
		world.review();
		world.git("--git-dir", world.repository.gitDir, "symbolic-ref", "HEAD", "refs/heads/none");
		expect(await checkAlone(world)).toMatchObject({
			...refused("covers-head"),
			sentence: "the repository has no default branch",
		});
		expect(await checkAlone(world, { base: "main" })).toEqual(ALLOWED);
	});

	test("cannot be judged without a remote that is the repository", async () => {
		const world = await guardedWorld();
		world.review();
		world.git("remote", "rename", "origin", "other");
		expect(await checkAlone(world)).toEqual(ALLOWED);
		world.git("remote", "set-url", "other", "git@github.com:me/widget.git");
		expect(await checkAlone(world)).toMatchObject({
			...refused("covers-head"),
			sentence: "the checkout has no remote that is acme/widget",
		});
	});
});
