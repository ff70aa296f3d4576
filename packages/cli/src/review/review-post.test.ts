import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { REVIEW_CRITERIA } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";
import { commitFile } from "./commit-file.fixture.ts";
import { deferring, review } from "./review-draft.fixture.ts";
import { reviewExample } from "./review-fields.ts";

const POST = ["review", "post", "--file", "-"];

describe("review post", () => {
	const shared = sharedWorkerWorld();

	test.each([
		["flags", reviewExample.flags.flat(), ""],
		["a file", ["--file", "-"], reviewExample.file],
	])("posts the example of its help once, by %s", async (_, flags, stdin) => {
		const { run, posted, head, issue } = shared();
		const first = await run(["review", "post", ...flags, "--json"], stdin);
		expect(first).toMatchObject({ exitCode: 0, stderr: "" });
		expect(JSON.parse(first.stdout)).toMatchObject({ ok: true, already: false, warnings: [] });
		expect(posted()).toMatchObject([
			{
				marker: {
					kind: "review",
					data: {
						worker_id: WORKER,
						issue: 123,
						head_sha: head,
						reviewed_at: "2026-01-01T00:00:00.000Z",
						fixed: [{ finding: "Negative numbers", severity: "low" }],
						deferred: [],
					},
				},
			},
		]);
		const second = await run(["review", "post", ...flags], stdin);
		expect(second.stdout).toContain("It was already posted.");
		expect(issue.comments).toHaveLength(1);
	});

	test("is a new one for a new commit, and after another one", async () => {
		const world = await workerWorld();
		const { run, issue } = world;
		await run(POST, review());
		await run(POST, review({ status: "IN_PROGRESS" }));
		await run(POST, review());
		expect(issue.comments).toHaveLength(3);
		await commitFile(world, "b.ts");
		await run(POST, review());
		expect(issue.comments).toHaveLength(4);
	});

	test("warns when the commit is not pushed", async () => {
		const world = await workerWorld();
		const head = await commitFile(world, "b.ts");
		const ran = await world.run(POST, review());
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		expect(ran.stdout).toMatch(
			new RegExp(`#issuecomment-\\d+\\n${head.slice(0, 12)} is not pushed`),
		);
	});

	test.each<[string, object, RegExp]>([
		["no count of open findings", { unaddressed: undefined }, /unaddressed is missing/],
		["no word about security", { security_sensitive: null }, /security_sensitive is missing/],
		["no criteria", { criteria: [] }, /criteria is missing/],
		[
			"six criteria",
			{ criteria: REVIEW_CRITERIA.slice(1).map((name) => ({ name, findings: 0 })) },
			/criteria must have exactly 7/,
		],
		[
			"criteria that do not add up",
			{ fixed: [{ finding: "x", resolution: "y" }] },
			/criteria is not right: .*as many as/,
		],
		["an unknown key", { approved: true }, /"approved" is no field/],
		["what it fills in itself", { head_sha: "a".repeat(40) }, /"head_sha" is filled in/],
		[
			"open findings in a complete review",
			{
				...deferring(),
				criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: name === "Style" ? 2 : 0 })),
				unaddressed: 2,
			},
			/status is COMPLETE, and 2 findings are unaddressed/,
		],
		[
			"an untracked deferral in a complete review",
			deferring(null),
			/status is COMPLETE, and 1 deferred finding has no tracking issue/,
		],
		[
			"a deferral to its own issue",
			deferring(123),
			/deferred is not right: .*tracked by the issue it is deferred from/,
		],
	])("posts nothing with %s, and ends with 2", async (_, change, why) => {
		const { run, issue } = shared();
		const ran = await run(POST, review(change));
		expect(ran.stderr).toMatch(/^REVIEW_INVALID: /);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
		expect(issue.comments).toEqual([]);
	});

	test("takes an untracked deferral while the review goes on", async () => {
		const { run } = shared();
		const ran = await run(POST, review({ ...deferring(null), status: "IN_PROGRESS" }));
		expect(ran).toMatchObject({ exitCode: 0 });
	});

	test("looks every tracking issue up once, and refuses what is none", async () => {
		const { run, repository, github, issue } = await workerWorld();
		repository.addIssue({ number: 400, title: "later", author: "worker" });
		const pull = { title: "adds", author: "worker", head: BRANCH, number: 401 };
		await repository.addPullRequest(pull);
		const before = github.requests.length;
		const ran = await run([...POST, "--json"], review(deferring(400, 400, 401, 999)));
		expect(ran).toMatchObject({ exitCode: 3, stderr: "" });
		expect(JSON.parse(ran.stdout)).toMatchObject({
			code: "REVIEW_REFUSED",
			faults: [
				{ field: "#401", why: "is a pull request and tracks no finding" },
				{ field: "#999", why: "does not exist" },
			],
		});
		const looked = github.requests
			.slice(before)
			.filter(({ operation }) => operation === "ReadIssue");
		expect(looked).toHaveLength(3);
		expect(issue.comments).toEqual([]);
		expect(await run(POST, review(deferring(400)))).toMatchObject({ exitCode: 0 });
	});

	test("reads more tracking issues than it asks for at a time", async () => {
		const { run, repository } = shared();
		const numbers = Array.from({ length: 45 }, (_, at) => 500 + at);
		for (const number of numbers) repository.addIssue({ number, title: "x", author: "worker" });
		expect(await run(POST, review(deferring(...numbers)))).toMatchObject({ exitCode: 0 });
	});

	test("takes a GitHub that cannot tell for no answer", async () => {
		const { run, github, issue } = shared();
		github.inject({ match: "ReadIssue", status: 401, body: { message: "Bad credentials" } });
		const ran = await run(POST, review(deferring(400)));
		expect(ran.stderr).toMatch(/^GITHUB_UNAUTHENTICATED: /);
		expect(issue.comments).toEqual([]);
	});

	test("refuses a tree with changes, and names them", async () => {
		const { run, cwd, issue } = await workerWorld();
		await writeFile(path.join(cwd, "a.ts"), "2");
		await writeFile(path.join(cwd, "new.ts"), "1");
		const ran = await run(POST, review());
		expect(ran.stderr).toMatch(
			/^REVIEW_REFUSED: [\s\S]*2 paths have changes in no commit[\s\S]*a\.ts\n +new\.ts\n/,
		);
		expect(ran).toMatchObject({ exitCode: 3, stdout: "" });
		expect(issue.comments).toEqual([]);
	});

	test("refuses security-sensitive files that it does not call so", async () => {
		const world = await workerWorld();
		await commitFile(world, "login.ts");
		const ran = await world.run(POST, review());
		expect(ran.stderr).toMatch(
			/^REVIEW_REFUSED: [\s\S]*1 path has a security-sensitive name[\s\S]*login\.ts/,
		);
		expect(ran.exitCode).toBe(3);
		expect(await world.run(POST, review({ security_sensitive: true }))).toMatchObject({
			exitCode: 0,
		});
	});

	test("goes by the patterns of the repository", async () => {
		const world = await workerWorld();
		const run = world.runWith({ CODEX_WORKERS_REVIEW: '{"securityPatterns":["*.sql"]}' });
		await commitFile(world, "login.ts");
		expect(await run(POST, review())).toMatchObject({ exitCode: 0 });
		await commitFile(world, "x.sql");
		expect(await run(POST, review())).toMatchObject({ exitCode: 3 });
	});

	test("looks at what the branch changes, and not at what its base has got since", async () => {
		const world = await workerWorld();
		await world.repository.commit({ branch: "main", files: { "src/auth/x.ts": "1" } });
		await commitFile(world, "b.ts");
		expect(await world.run(POST, review())).toMatchObject({ exitCode: 0 });
	});

	test("does not guess when origin cannot be asked", async () => {
		const { run, git } = await workerWorld();
		await git("remote", "set-url", "origin", "/nowhere");
		expect((await run(POST, review())).stderr).toMatch(/^ORIGIN_UNREADABLE: /);
	});

	test("needs a worktree", async () => {
		const { run, cwd } = await workerWorld();
		await rm(path.join(cwd, ".git"), { recursive: true });
		expect((await run(POST, review())).stderr).toMatch(/^NOT_A_REPOSITORY: /);
	});

	test("asks git about its own folder, and runs nothing that the repository names", async () => {
		const { runWith, git, cwd } = await workerWorld();
		const ran = path.join(cwd, ".git/ran");
		await git("config", "core.fsmonitor", `touch ${ran}; false`);
		expect(await runWith({ GIT_DIR: "/nowhere" })(POST, review())).toMatchObject({ exitCode: 0 });
		expect(existsSync(ran)).toBe(false);
	});
});
