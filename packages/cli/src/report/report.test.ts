import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { parseMarker, REVIEW_CRITERIA } from "@codex-workers/protocol";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";

const BRANCH = "feature/123-adds";

/** A worker on issue 123 of acme/widget with its branch checked out, one commit ahead. */
async function workerWorld() {
	const github = await startGitHubEmulator({ unixSocket: false });
	onTestFinished(github.close);
	github.addUser("worker");
	const repository = await github.addRepository({
		owner: github.addOrganization("acme"),
		name: "widget",
	});
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ number: 123, title: "adds", author: "worker" });
	const head = await repository.commit({ branch: BRANCH, files: { "a.ts": "1" } });
	const cwd = await mkdtemp(path.join(tmpdir(), "worker-"));
	onTestFinished(() => rm(cwd, { recursive: true, force: true }));
	await execa("git", ["clone", "--quiet", "--branch", BRANCH, repository.gitDir, cwd]);
	const env = {
		PATH: process.env["PATH"],
		GH_TOKEN: github.token("worker"),
		GITHUB_API_URL: github.url,
		CODEX_WORKERS_WORKER_ID: "worker-1701523200-123",
		CODEX_WORKERS_ISSUE: "123",
		CODEX_WORKERS_ATTEMPT: "1",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: BRANCH,
		CODEX_WORKERS_BASE: "main",
		CODEX_WORKERS_CLAIM: "a".repeat(40),
	};
	const run = (argv: readonly string[], stdin = "") => commandLine(argv, { env, cwd, stdin });
	const posted = () => issue.comments.map(({ body }) => parseMarker(body));
	return { repository, head, run, posted };
}

const review = (changes: object) =>
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

const PR = ["pr", "create", "--title", "feat: adds (#123)", "--body", "Closes #123"];

describe("a worker's own commands", () => {
	test("report started posts one marker and prints where", async () => {
		const { run, posted } = await workerWorld();
		const ran = await run(["report", "started", "--understanding", "u", "--approach", "a"]);
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		expect(ran.stdout).toMatch(/#issuecomment-\d+\n$/);
		expect(posted()).toMatchObject([
			{ marker: { kind: "started", data: { attempt: 1, turns: 0, branch: BRANCH } } },
		]);
	});

	test("review post fills in worker, issue, head and time by itself", async () => {
		const { run, posted, head } = await workerWorld();
		expect(await run(["review", "post", "--file", "-"], review({}))).toMatchObject({ exitCode: 0 });
		expect(posted()).toMatchObject([
			{
				marker: {
					kind: "review",
					data: {
						worker_id: "worker-1701523200-123",
						issue: 123,
						head_sha: head,
						reviewed_at: "2026-01-01T00:00:00.000Z",
					},
				},
			},
		]);
	});

	test.each([
		["no JSON", "COMPLETE", "REVIEW_UNREADABLE", /JSON object/],
		["a list", "[]", "REVIEW_UNREADABLE", /JSON object/],
		[
			"no count of open findings",
			review({ unaddressed: undefined }),
			"MARKER_INVALID",
			/unaddressed/,
		],
		["six criteria", review({ criteria: [] }), "MARKER_INVALID", /criteria/],
		["an unknown key", review({ approved: true }), "MARKER_INVALID", /approved/],
	])("review post posts nothing when it is given %s", async (_, stdin, code, sentence) => {
		const { run, posted } = await workerWorld();
		const ran = await run(["review", "post", "--file", "-"], stdin);
		expect(ran.stderr).toMatch(sentence);
		expect(ran.stderr.startsWith(`${code}: `)).toBe(true);
		expect(ran.exitCode).toBe(1);
		expect(posted()).toEqual([]);
	});

	test("pr create is refused without a review, and with open findings, and opens with a complete one", async () => {
		const { run, repository } = await workerWorld();
		const bare = await run(PR);
		expect(bare.stderr).toMatch(/^PULL_REQUEST_REFUSED: .*no trusted review artifact/);
		expect(bare.exitCode).toBe(3);
		await run(["review", "post", "--file", "-"], review({ unaddressed: 2, status: "IN_PROGRESS" }));
		expect((await run(PR)).stderr).toMatch(/2 findings unaddressed/);
		expect(repository.pulls()).toEqual([]);
		await run(["review", "post", "--file", "-"], review({}));
		expect((await run(PR)).stdout).toMatch(/\/pull\/\d+\n$/);
		expect(repository.pulls()).toMatchObject([{ headRefName: BRANCH, baseRefName: "main" }]);
	});

	test("report complete wants a pull request of the worker's branch", async () => {
		const { run, posted } = await workerWorld();
		const complete = (number: string) =>
			run([
				"report",
				"complete",
				"--pull-request",
				number,
				"--summary",
				"s",
				"--tests-passing",
				"3",
			]);
		expect((await complete("999")).stderr).toMatch(/^PULL_REQUEST_MISSING: /);
		await run(["review", "post", "--file", "-"], review({}));
		const number = /\/pull\/(\d+)/.exec((await run(PR)).stdout)?.[1] ?? "";
		expect(await complete(number)).toMatchObject({ exitCode: 0 });
		expect(posted().at(-1)).toMatchObject({
			marker: { kind: "complete", data: { pull_request: Number(number), tests: { passing: 3 } } },
		});
	});
});
