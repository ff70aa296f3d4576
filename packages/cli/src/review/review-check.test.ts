import { REVIEW_CRITERIA, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { WORKER, workerWorld } from "../testing/worker-world.ts";
import { commitFile } from "./commit-file.fixture.ts";
import { deferring, review } from "./review-draft.fixture.ts";

const POST = ["review", "post", "--file", "-"];
const CHECK = ["review", "check"];

describe("review check", () => {
	const shared = sharedWorkerWorld();

	test("says in one line that the artifact covers the commit", async () => {
		const { run, head } = shared();
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
		const { run } = shared();
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
		const { run, repository, issue } = shared();
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
		const { run, runOutside } = shared();
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
		const { run, github } = shared();
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

	test("an artifact that names no commit is judged by its time", async () => {
		const { run, repository, issue } = shared();
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
});
