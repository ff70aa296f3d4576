import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { REVIEW_CRITERIA, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";
import { reviewExample } from "./review-fields.ts";

const review = (changes: object = {}) =>
	JSON.stringify({
		scope: "MINOR",
		security_sensitive: false,
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0 })),
		fixed: [],
		deferred: [],
		unaddressed: 0,
		status: "COMPLETE",
		...changes,
	});
const deferring = (...tracking_issues: readonly (number | null)[]) => ({
	criteria: REVIEW_CRITERIA.map((name) => ({
		name,
		findings: name === "Style" ? tracking_issues.length : 0,
	})),
	deferred: tracking_issues.map((tracking_issue) => ({ finding: "later", tracking_issue })),
});
const POST = ["review", "post", "--file", "-"];
const CHECK = ["review", "check"];

async function commitFile(world: Awaited<ReturnType<typeof workerWorld>>, name: string) {
	await writeFile(path.join(world.cwd, name), "1");
	await world.git("add", "--all");
	await world.git("commit", "--quiet", "--message", `feat: ${name} (#123)`);
	return (await world.git("rev-parse", "HEAD")).stdout;
}

describe("review post outside a worker's session", () => {
	test("posts the review of what is checked out on the issue that is named", async () => {
		const world = await workerWorld();
		const ran = await world.runOutside([...POST, "--issue", "123", "--json"], review());
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		expect(world.posted()).toMatchObject([
			{
				marker: {
					kind: "review",
					data: { worker_id: "worker-1767225600-123", issue: 123, head_sha: world.head },
				},
			},
		]);
		expect((await world.runOutside([...CHECK, "--issue", "123"])).exitCode).toBe(0);
	});

	test("needs an issue, and a worker may name no other than its own", async () => {
		const world = await workerWorld();
		expect((await world.runOutside(POST, review())).stderr).toMatch(/^NOT_A_WORKER: .*--issue/s);
		const other = await world.run([...POST, "--issue", "7"], review());
		expect(other.stderr).toMatch(/^ISSUE_OF_ANOTHER: This worker's issue is #123/);
		expect(world.posted()).toEqual([]);
	});
});

describe("review post", () => {
	test.each([
		["flags", reviewExample.flags.flat(), ""],
		["a file", ["--file", "-"], reviewExample.file],
	])("posts the example of its help once, by %s", async (_, flags, stdin) => {
		const { run, posted, head, issue } = await workerWorld();
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
		const { run, issue } = await workerWorld();
		const ran = await run(POST, review(change));
		expect(ran.stderr).toMatch(/^REVIEW_INVALID: /);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
		expect(issue.comments).toEqual([]);
	});

	test("takes an untracked deferral while the review goes on", async () => {
		const { run } = await workerWorld();
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
		const { run, repository } = await workerWorld();
		const numbers = Array.from({ length: 45 }, (_, at) => 500 + at);
		for (const number of numbers) repository.addIssue({ number, title: "x", author: "worker" });
		expect(await run(POST, review(deferring(...numbers)))).toMatchObject({ exitCode: 0 });
	});

	test("takes a GitHub that cannot tell for no answer", async () => {
		const { run, github, issue } = await workerWorld();
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

describe("review check", () => {
	test("says in one line that the artifact covers the commit", async () => {
		const { run, head } = await workerWorld();
		await run(POST, review());
		const ran = await run(CHECK);
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		expect(ran.stdout).toMatch(
			new RegExp(
				`^The review of issue #123 covers ${head.slice(0, 12)}: \\S+#issuecomment-\\d+\\n$`,
			),
		);
		const json = JSON.parse((await run([...CHECK, "--json"])).stdout);
		expect(json).toMatchObject({ ok: true, issue: 123, headSha: head, ignored: [] });
	});

	test.each<[string, object | undefined, RegExp]>([
		["there is none", undefined, /no trusted review artifact/],
		[
			"findings are open",
			{
				unaddressed: 2,
				status: "IN_PROGRESS",
				criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: name === "Style" ? 2 : 0 })),
			},
			/IN_PROGRESS.*2 findings unaddressed/,
		],
		[
			"a deferral is untracked",
			{ ...deferring(null), status: "IN_PROGRESS" },
			/without a tracking issue/,
		],
	])("ends with 3 and the next step where %s", async (_, change, why) => {
		const { run } = await workerWorld();
		if (change) await run(POST, review(change));
		const ran = await run(CHECK);
		expect(ran.stdout).toMatch(why);
		expect(ran.stdout).toMatch(/Next step: .+/);
		expect(ran).toMatchObject({ exitCode: 3, stderr: "" });
		const json = JSON.parse((await run([...CHECK, "--json"])).stdout);
		expect(json).toMatchObject({
			ok: false,
			code: "PULL_REQUEST_REFUSED",
			message: expect.stringMatching(why),
			hint: expect.stringMatching(/^Next step: .+\.$/),
		});
	});

	test("holds the artifact against the commit, whether it is pushed or not", async () => {
		const world = await workerWorld();
		const { run, head } = world;
		await run(POST, review());
		const later = await commitFile(world, "b.ts");
		const ran = await run(CHECK);
		expect(ran.exitCode).toBe(3);
		expect(ran.stdout).toContain(
			`covers commit ${head.slice(0, 12)} and not ${later.slice(0, 12)}`,
		);
		expect(await run([...CHECK, "--head", head])).toMatchObject({ exitCode: 0 });
		await run(POST, review());
		expect(await run(CHECK)).toMatchObject({ exitCode: 0 });
	});

	test("lists the artifacts that do not count, and quotes none of them", async () => {
		const { run, repository, issue } = await workerWorld();
		await run(POST, review());
		const body = issue.comments[0]?.body ?? "";
		repository.addComment(issue, { author: "stranger", body });
		repository.addComment(issue, { author: "worker", body: body.replace('"MINOR"', '"hostile"') });
		const ran = await run(CHECK);
		expect(ran.stdout).toMatch(/Ignored:\n {2}\S+#issuecomment-\d+\n {4}its author may not write/);
		expect(ran.stdout).toContain("it is malformed");
		expect(ran.stdout).not.toContain("hostile");
	});

	test("works outside a worker's session when it is told the issue", async () => {
		const { run, runOutside } = await workerWorld();
		expect(await runOutside(CHECK)).toMatchObject({
			exitCode: 1,
			stderr: expect.stringMatching(/^NOT_A_WORKER: [\s\S]*--issue/),
		});
		const asked = [...CHECK, "--issue", "123"];
		expect(await runOutside(asked)).toMatchObject({ exitCode: 3 });
		await run(POST, review());
		expect(await runOutside(asked)).toMatchObject({ exitCode: 0, stderr: "" });
		expect(await runOutside([...CHECK, "--issue", "7"])).toMatchObject({
			exitCode: 1,
			stderr: expect.stringMatching(/^ISSUE_NOT_FOUND: /),
		});
	});

	test("asks about another issue from inside a worker, too", async () => {
		const { run, repository, git } = await workerWorld();
		repository.addIssue({ number: 400, title: "other", author: "worker" });
		await git("push", "--quiet", "origin", ":refs/codex-workers/claims/123");
		const ran = await run([...CHECK, "--issue", "400"]);
		expect(ran.stdout).toContain("issue #400 has no trusted review artifact");
		expect(ran.stdout).not.toContain("claim");
		expect(ran.exitCode).toBe(3);
	});

	test("says that a worker has lost its claim", async () => {
		const { run, git } = await workerWorld();
		await run(POST, review());
		await git("push", "--quiet", "origin", ":refs/codex-workers/claims/123");
		const ran = await run(CHECK);
		expect(ran.stdout).toMatch(/holds no claim on issue #123/);
		expect(ran.exitCode).toBe(3);
	});

	test.each([
		["a commit that is cut short", ["--head", "abc123"]],
		["an issue that is no number", ["--issue", "x"]],
	])("ends with 2 for %s", async (_, flags) => {
		expect(await commandLine([...CHECK, ...flags])).toMatchObject({ exitCode: 2 });
	});

	test("takes a GitHub that cannot tell for no answer", async () => {
		const { run, github } = await workerWorld();
		await run(POST, review());
		github.inject({ match: /^Read/, status: 401, body: { message: "Bad credentials" } });
		const ran = await run(CHECK);
		expect(ran.stderr).toMatch(/^GITHUB_UNAUTHENTICATED: /);
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
	});

	test("helps with an example", async () => {
		const { stdout } = await commandLine([...CHECK, "--help"]);
		expect(stdout).toMatch(/Example:\n {2}codex-workers review check /);
	});
});

test("an artifact that names no commit is judged by its time", async () => {
	const { run, repository, issue } = await workerWorld();
	const body = renderMarker({
		kind: "review",
		data: {
			schema_version: 1,
			worker_id: WORKER,
			issue: 123,
			scope: null,
			security_sensitive: null,
			reviewed_at: "2020-01-01T00:00:00Z",
			head_sha: null,
			criteria: null,
			fixed: [],
			deferred: [],
			unaddressed: 0,
			status: "COMPLETE",
		},
	});
	repository.addComment(issue, { author: "worker", body });
	const ran = await run(CHECK);
	expect(ran.exitCode).toBe(3);
	expect(ran.stdout).toContain("is of 2020-01-01T00:00:00Z, before commit");
});
