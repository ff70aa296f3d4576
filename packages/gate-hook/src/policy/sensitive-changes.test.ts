import { describe, expect, test } from "vitest";
import { guardedWorld } from "../hook/guarded-world.fixture.ts";
import { ALLOWED, BRANCH, check, refused, type World } from "./checked-world.fixture.ts";
import { reviewSettings } from "./review-settings.ts";

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
