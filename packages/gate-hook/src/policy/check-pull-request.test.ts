import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connectGitHub } from "@codex-workers/github";
import { describe, expect, test } from "vitest";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import { checkHead } from "./check-head.ts";
import type { PullRequestCheck } from "./check-proposal.ts";
import { checkPullRequest } from "./check-pull-request.ts";
import { reviewSettings } from "./review-settings.ts";

type World = Awaited<ReturnType<typeof guardedWorld>>;

const ALLOWED = { type: "allowed", issue: 123 };
const BRANCH = "feature/123-add";
const CLAIM = "refs/codex-workers/claims/123";
const workerId = "worker-1701523200-123";

function contextOf(world: World) {
	return {
		repository: "acme/widget",
		trust: { dispatchers: [], workers: [], reviewers: [] },
		claim: { workerId, ref: CLAIM, oid: world.claim },
		place: { folder: world.root, env: world.env, root: world.root },
	};
}

async function check(world: World, change: Partial<PullRequestCheck> = {}) {
	const proposal = { texts: [], workerIssue: 123, asGh: ["repo", "head", "base"] } as const;
	const client = connectGitHub({ env: world.env });
	return await checkPullRequest(client, { ...contextOf(world), proposal, ...change });
}

const refused = (...rules: string[]) => ({ type: "refused", rules });

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

describe("changed files that guard something need a review for security", () => {
	const reviewed = async (world: World, head: string, security_sensitive: boolean | null) => {
		world.push("HEAD");
		world.review({ head_sha: head, security_sensitive });
		return await check(world);
	};

	test("which the review declares", async () => {
		const world = await guardedWorld();
		const head = world.commit({ "src/auth/login.ts": "1" });
		for (const said of [null, false]) {
			expect(await reviewed(world, head, said)).toMatchObject({
				...refused("security-declared"),
				sentence: expect.stringContaining("src/auth/login.ts"),
			});
		}
		expect(await reviewed(world, head, true)).toEqual(ALLOWED);
	});

	test("also those that were moved away, or changed in an earlier commit", async () => {
		const world = await guardedWorld();
		world.git("switch", "-q", "main");
		const main = world.commit({ "src/auth/login.ts": "a line\nanother line\na third one\n" });
		world.push("HEAD:refs/heads/main");
		world.git("switch", "-q", BRANCH);
		world.git("rebase", "-q", main);
		world.git("mv", "src/auth/login.ts", "src/enter.ts");
		world.git("commit", "-q", "-m", "move");
		world.commit({ "other.ts": "1" });
		const head = world.git("rev-parse", "HEAD");
		expect(await reviewed(world, head, false)).toMatchObject(refused("security-declared"));
	});

	test("but not those that the base changed since", async () => {
		const world = await guardedWorld();
		world.git("switch", "-q", "main");
		world.commit({ "src/auth/login.ts": "1" });
		world.push("HEAD:refs/heads/main");
		world.git("switch", "-q", BRANCH);
		expect(await reviewed(world, world.head, false)).toEqual(ALLOWED);
	});

	test("by the patterns of the repository", async () => {
		const world = await guardedWorld();
		world.review();
		const review = { ...reviewSettings(), securityPatterns: ["*.ts"] };
		expect(await check(world, { review })).toMatchObject(refused("security-declared"));
		expect(await check(world, { review: { ...review, securityPatterns: [] } })).toEqual(ALLOWED);
	});

	test.each<[string, (world: World) => void]>([
		[
			"a tracking ref that was moved",
			({ git }) => git("update-ref", "refs/remotes/origin/main", "HEAD"),
		],
		[
			"replaced objects",
			({ git }) => git("replace", "HEAD", git("commit-tree", "-m", "x", "HEAD~1^{tree}")),
		],
		["a base branch of another name here", ({ git }) => git("branch", "-f", "main", "HEAD")],
	])("whatever %s would hide", async (_, hide) => {
		const world = await guardedWorld();
		const head = world.commit({ "src/auth/login.ts": "1" });
		hide(world);
		expect(await reviewed(world, head, false)).toMatchObject(refused("security-declared"));
	});

	test("against every base that gh may take", async () => {
		const world = await guardedWorld();
		const first = world.commit({ "src/auth/login.ts": "1" });
		world.push(`${first}:refs/heads/stack`);
		const head = world.commit({ "other.ts": "1" });
		world.git("config", `branch.${BRANCH}.gh-merge-base`, "stack");
		expect(await reviewed(world, head, false)).toMatchObject(refused("security-declared"));
		const stated = { texts: [], repository: "acme/widget", branch: BRANCH, base: "stack" };
		expect(await check(world, { proposal: { ...stated, workerIssue: 123 } })).toEqual(ALLOWED);
	});

	test("against every merge base, of which GitHub takes one", async () => {
		const world = await guardedWorld();
		world.git("switch", "-q", "main");
		const main = world.commit({ "src/auth/login.ts": "1" });
		const merged = (first: string, second: string) =>
			world.git("commit-tree", "-p", first, "-p", second, "-m", "merge", both);
		world.git("switch", "-q", BRANCH);
		world.git("merge", "-q", "-m", "merge", main);
		const both = world.git("rev-parse", "HEAD^{tree}");
		world.push(`${merged(main, world.head)}:refs/heads/main`);
		world.fetch();
		world.review({ head_sha: world.commit({ "other.ts": "1" }) });
		world.push("HEAD");
		const review = { ...reviewSettings(), securityPatterns: ["add.ts", "src/auth/**"] };
		expect(await check(world, { review })).toMatchObject({
			...refused("security-declared"),
			sentence: expect.stringMatching(/\.ts and 1 more changed$/),
		});
	});

	test("and nobody can tell without one of the bases", async () => {
		const world = await guardedWorld();
		world.review();
		const where = { branch: "stack", from: "main", message: "b" };
		await world.repository.commit({ ...where, files: { b: "1" } });
		world.git("config", `branch.${BRANCH}.gh-merge-base`, "stack");
		expect(await check(world)).toMatchObject({
			...refused("covers-head"),
			sentence: "the pull request has a base whose commits are not in this checkout",
		});
	});

	test("and nobody can tell when one of the bases has another history", async () => {
		const world = await guardedWorld();
		world.review();
		const stack = world.git("commit-tree", "-m", "stack", "HEAD^{tree}");
		world.push(`${stack}:refs/heads/stack`);
		world.git("config", `branch.${BRANCH}.gh-merge-base`, "stack");
		expect(await check(world)).toMatchObject({
			sentence: expect.stringContaining("without common history"),
		});
	});

	test("and nobody can tell without the base", async () => {
		const world = await guardedWorld();
		world.review();
		await world.repository.commit({ branch: "main", files: { b: "1" }, message: "b" });
		expect(await check(world)).toMatchObject({
			...refused("covers-head"),
			next: "run `git fetch origin`",
		});
		const stated = { texts: [], repository: "acme/widget", branch: BRANCH, workerIssue: 123 };
		expect(await check(world, { proposal: { ...stated, base: "nowhere" } })).toMatchObject({
			...refused("covers-head"),
			sentence: "the base branch nowhere is not on GitHub",
		});
		world.git("switch", "-q", "--orphan", "feature/123-new");
		const head = world.commit({ "new.ts": "1" });
		world.push("HEAD");
		world.fetch();
		world.review({ head_sha: head });
		expect(await check(world)).toMatchObject({
			...refused("covers-head"),
			sentence: expect.stringContaining("without common history"),
		});
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
		expect(await check(world, { claim: { workerId, ref: CLAIM, oid } })).toEqual(ALLOWED);
	});

	test("and not when it is gone", async () => {
		const world = await guardedWorld();
		world.review();
		world.push(`:${CLAIM}`);
		expect(await check(world)).toMatchObject({
			...refused("claim-held"),
			sentence: `${workerId} holds no claim on issue #123 any more`,
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

describe("git runs nothing that the session could have planted", () => {
	test("by its settings", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		const touch = `touch ${ran}; false`;
		for (const key of ["core.fsmonitor", "core.pager", "diff.external", "core.hooksPath"]) {
			world.git("config", key, touch);
		}
		for (const name of ["ls-remote", "merge-base", "cat-file", "config", "remote"]) {
			world.git("config", `alias.${name}`, `!${touch}`);
		}
		expect(await check(world)).toEqual(ALLOWED);
		expect(existsSync(ran)).toBe(false);
	});

	test("by a transport that is a command", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		world.git("config", "protocol.ext.allow", "always");
		world.git("config", `url.ext::sh -c touch% ${ran}.insteadOf`, world.repository.sshUrl);
		expect(await check(world)).toMatchObject({ type: "refused" });
		expect(existsSync(ran)).toBe(false);
	});

	test("by a program of its name in the checkout", async () => {
		const world = await guardedWorld();
		world.review();
		const ran = join(world.root, "ran");
		writeFileSync(join(world.root, "git"), `#!/bin/sh\ntouch ${ran}\n`, { mode: 0o755 });
		const env = { ...world.env, PATH: `${world.root}:.:${world.env.PATH}` };
		const place = { folder: world.root, env, root: world.root };
		expect(await check(world, { place })).toEqual(ALLOWED);
		expect(existsSync(ran)).toBe(false);
	});

	test("by another repository that its checkout leads to", async () => {
		const world = await guardedWorld();
		const linked = join(world.root, "linked");
		world.git("worktree", "add", "-q", "-b", "feature/123-linked", linked);
		world.push("feature/123-linked");
		world.review();
		const place = { folder: linked, env: world.env, root: world.root };
		expect(await check(world, { place })).toEqual(ALLOWED);
		const other = await guardedWorld();
		writeFileSync(join(world.root, ".git/worktrees/linked/commondir"), join(other.root, ".git"));
		expect(await check(world, { place })).toMatchObject({
			...refused("covers-head"),
			sentence: "the command does not run in the session's checkout",
		});
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
		expect(await checkAlone(world, { base: "nowhere" })).toMatchObject(refused("covers-head"));
		expect(await checkAlone(world, { base: BRANCH })).toEqual(ALLOWED);
		world.push(`:${CLAIM}`);
		expect(await checkAlone(world)).toMatchObject(refused("claim-held"));
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
