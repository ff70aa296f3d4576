import { describe, expect, test } from "vitest";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import {
	ALLOWED,
	BRANCH,
	CLAIM,
	check,
	refused,
	WORKER,
	type World,
} from "./checked-world.fixture.ts";

test("a reviewed, pushed branch with a held claim may become a pull request", async () => {
	const world = await guardedWorld();
	world.review();
	expect(await check(world)).toEqual(ALLOWED);
	const stated = { texts: [], repository: "acme/widget", branch: BRANCH, base: "main" };
	expect(await check(world, { proposal: { ...stated, workerIssue: 123 } })).toEqual(ALLOWED);
});

describe("the review must cover what GitHub would take", () => {
	test("a commit that was made after it is not covered", async () => {
		const world = await guardedWorld();
		world.review();
		const later = world.commit({ "add.ts": "export const add = 2;\n" });
		world.push("HEAD");
		expect(await check(world)).toMatchObject({
			...refused("covers-head"),
			sentence: expect.stringContaining(later.slice(0, 12)),
		});
		world.review({ head_sha: later });
		expect(await check(world)).toEqual(ALLOWED);
	});

	test("a commit that is only here is not proposed", async () => {
		const world = await guardedWorld();
		const later = world.commit({ "add.ts": "export const add = 2;\n" });
		world.review({ head_sha: later });
		const differs = {
			sentence: expect.stringMatching(/is at \w{12} here and at \w{12} on GitHub/),
		};
		expect(await check(world)).toMatchObject(differs);
		const stated = { texts: [], repository: "acme/widget", branch: BRANCH, base: "main" };
		const proposal = { ...stated, workerIssue: 123 };
		expect(await check(world, { proposal })).toMatchObject(differs);
	});

	test("a commit that is only on GitHub is not what was looked at here", async () => {
		const world = await guardedWorld();
		world.review();
		world.commit({ "add.ts": "export const add = 2;\n" });
		world.push("HEAD");
		world.git("reset", "-q", "--hard", world.head);
		expect(await check(world)).toMatchObject(refused("covers-head"));
	});

	test("a branch that was never pushed is not there to be proposed", async () => {
		const world = await guardedWorld();
		world.review();
		world.git("switch", "-q", "-c", "feature/123-other");
		expect(await check(world)).toMatchObject({
			...refused("covers-head"),
			sentence: "branch feature/123-other is not on GitHub",
		});
	});

	test("a tracking ref that says something else about GitHub is not believed", async () => {
		const world = await guardedWorld();
		const later = world.commit({ "add.ts": "export const add = 2;\n" });
		world.review({ head_sha: later });
		world.git("update-ref", `refs/remotes/origin/${BRANCH}`, later);
		expect(await check(world)).toMatchObject(refused("covers-head"));
	});

	test("a branch that only GitHub has is judged as soon as its commits are here", async () => {
		const world = await guardedWorld();
		const files = { "x.ts": "x" };
		const where = { branch: "feature/123-there", from: "main", message: "x" };
		const there = await world.repository.commit({ ...where, files });
		world.review({ head_sha: there });
		const proposal = { texts: [], workerIssue: 123, branch: "feature/123-there" };
		const stated = { ...proposal, repository: "acme/widget", base: "main" };
		expect(await check(world, { proposal: stated })).toMatchObject({
			sentence: "the pull request has a head whose commits are not in this checkout",
			next: "run `git fetch origin`",
		});
		world.fetch();
		expect(await check(world, { proposal: stated })).toEqual(ALLOWED);
	});

	test("one without a commit is judged by its time", async () => {
		const world = await guardedWorld();
		const at = Number(world.git("log", "-1", "--format=%ct")) * 1000;
		world.review({ head_sha: null, reviewed_at: new Date(at - 1000).toISOString() });
		expect(await check(world)).toMatchObject(refused("covers-head"));
		world.review({ head_sha: null, reviewed_at: new Date(at).toISOString() });
		expect(await check(world)).toEqual(ALLOWED);
	});

	test("one that much was said after is found", async () => {
		const world = await guardedWorld();
		world.review();
		for (let count = 0; count < 60; count++) {
			const body = `comment ${count}`;
			world.repository.addComment(world.repository.issue(123), { author: "stranger", body });
		}
		expect(await check(world)).toEqual(ALLOWED);
	});

	test("a newer one that is malformed takes an older one back, unless a stranger wrote it", async () => {
		const world = await guardedWorld();
		const issue = world.repository.issue(123);
		world.review();
		const body = "<!-- REVIEW:START -->\nnot yet\n<!-- REVIEW:END -->";
		world.repository.addComment(issue, { author: "stranger", body });
		expect(await check(world)).toEqual(ALLOWED);
		world.repository.addComment(issue, { author: "worker", body });
		expect(await check(world)).toMatchObject(refused("artifact-exists"));
		world.review();
		expect(await check(world)).toEqual(ALLOWED);
	});
});

describe("a worker must hold its claim", () => {
	const claimCommit = (world: World, ...parents: string[]) =>
		world.git("commit-tree", ...parents, "-m", `claim ${parents}`, `${world.claim}^{tree}`);

	test("also after it was renewed, twice", async () => {
		const world = await guardedWorld();
		world.review();
		const once = claimCommit(world, "-p", world.claim);
		world.push(`${claimCommit(world, "-p", once)}:${CLAIM}`);
		expect(await check(world)).toEqual(ALLOWED);
	});

	test("also one whose commit is not here any more", async () => {
		const world = await guardedWorld();
		world.review();
		const where = { branch: "away", from: "main", files: { c: "1" } };
		const oid = await world.repository.commit({ ...where, message: "claim" });
		world.git("--git-dir", world.repository.gitDir, "update-ref", CLAIM, oid);
		expect(await check(world, { claim: { workerId: WORKER, ref: CLAIM, oid } })).toEqual(ALLOWED);
	});

	test("and not when it is gone", async () => {
		const world = await guardedWorld();
		world.review();
		world.push(`:${CLAIM}`);
		expect(await check(world)).toMatchObject({
			...refused("claim-held"),
			sentence: `${WORKER} holds no claim on issue #123 any more`,
			next: expect.stringContaining("stop working"),
		});
	});

	test("and not when another one's commit is there, whether or not it is here too", async () => {
		const world = await guardedWorld();
		world.review();
		world.push(`${claimCommit(world)}:${CLAIM}`);
		expect(await check(world)).toMatchObject(refused("claim-held"));
		const where = { branch: "theirs", from: "main", files: { c: "1" } };
		const there = await world.repository.commit({ ...where, message: "theirs" });
		world.push(`:${CLAIM}`);
		world.git("--git-dir", world.repository.gitDir, "update-ref", CLAIM, there);
		expect(await check(world)).toMatchObject(refused("claim-held"));
	});

	test("a session that is no worker's needs none", async () => {
		const world = await guardedWorld();
		world.review();
		world.push(`:${CLAIM}`);
		expect(await check(world, { claim: undefined })).toEqual(ALLOWED);
	});
});

describe("what cannot be known is a failure, and no verdict", () => {
	test("a remote that does not answer", async () => {
		const world = await guardedWorld();
		world.review();
		const place = { folder: world.root, root: world.root };
		const env = { ...world.env, GITHUB_EMULATOR_SSH: "127.0.0.1:1" };
		await expect(check(world, { place: { ...place, env } })).rejects.toMatchObject({
			code: "GIT_FAILED",
		});
		const slow = { ...world.env, GIT_SSH_COMMAND: "sleep 60;:" };
		await expect(
			check(world, { place: { ...place, env: slow, gitMs: 300 } }),
		).rejects.toMatchObject({ code: "GIT_TOO_SLOW" });
	});

	test("no git, or no checkout", async () => {
		const world = await guardedWorld();
		const env = { ...world.env, PATH: "" };
		await expect(
			check(world, { place: { folder: world.root, env, root: world.root } }),
		).rejects.toMatchObject({ code: "GIT_NOT_FOUND" });
		await expect(check(world, { place: { folder: "/", env: world.env } })).rejects.toMatchObject({
			code: "CHECKOUT_UNKNOWN",
		});
	});
});
