import { mkdtemp, rm } from "node:fs/promises";
import path from "node:path";
import { startGitHubEmulator } from "@codex-workers/github-emulator";
import { execa } from "execa";
import { expect, onTestFinished, test } from "vitest";
import { runCodexWorkers } from "./run-codex-workers.ts";

const ASSIGNED = {
	schema_version: 1,
	assigned: true,
	worker_id: "worker-1701523200-123",
	assigned_at: "2026-01-15T10:00:00Z",
	worktree: "../widget-worker-123",
	branch: "feature/123-add-a-file",
	attempt: 1,
	scope: "standard",
	orchestration_id: null,
	claim: "a".repeat(40),
};
const REVIEW = {
	schema_version: 1,
	worker_id: "worker-1701523200-123",
	issue: 123,
	reviewed_at: "2026-01-15T10:40:00Z",
	unaddressed: 0,
	status: "COMPLETE",
};

const marker = (open: string, close: string, data: object) =>
	`<!-- ${open} -->\n\`\`\`json\n${JSON.stringify(data)}\n\`\`\`\n<!-- ${close} -->`;
const assigned = marker("WORKER:ASSIGNED", "/WORKER:ASSIGNED", ASSIGNED);
const review = (head_sha: string) => marker("REVIEW:START", "REVIEW:END", { ...REVIEW, head_sha });

/** Issue 123, given to a worker that opened its pull request without a review, and a clone. */
async function openAuditWorld() {
	const github = await startGitHubEmulator({ unixSocket: false });
	onTestFinished(github.close);
	for (const login of ["worker", "maintainer"]) github.addUser(login);
	const repository = await github.addRepository({ owner: "maintainer", name: "widget" });
	repository.permission("worker", "WRITE");
	const issue = repository.addIssue({ number: 123, title: "Add a file", author: "maintainer" });
	repository.addComment(issue, { author: "maintainer", body: assigned });
	const head = await repository.commit({ branch: ASSIGNED.branch, files: { file: "1" } });
	const pull = await repository.addPullRequest({
		title: "feat: add a file (#123)",
		body: "Closes #123",
		author: "worker",
		head: ASSIGNED.branch,
	});
	const root = await mkdtemp("/tmp/cw-e2e-audit-");
	onTestFinished(() => rm(root, { recursive: true, force: true, maxRetries: 5 }));
	const cwd = path.join(root, "widget");
	const env = {
		...(await github.gitEnvironment("maintainer")),
		HOME: root,
		GITHUB_API_URL: github.url,
		GH_TOKEN: github.token("maintainer"),
	};
	await execa("git", ["clone", "--quiet", repository.sshUrl, cwd], { env });
	const audit = async (...flags: string[]) => {
		const ran = await runCodexWorkers(["audit", ...flags], { cwd, env });
		return { ...ran, said: flags.includes("--json") ? JSON.parse(ran.stdout) : null };
	};
	return { github, repository, issue, pull, head, audit };
}

test("audit finds a pull request without a review, makes a draft of it once, and is content after the review", async () => {
	const { github, repository, issue, pull, head, audit } = await openAuditWorld();
	const first = await audit();
	expect(first.exitCode).toBe(3);
	expect(first.stdout).toMatch(/^1 of 1 open pull request without a valid review artifact:$/m);
	expect(first.stdout).toMatch(/^#124 {2}open {3}artifact-exists$/m);
	expect(pull).toMatchObject({ isDraft: false, comments: [] });

	for (const already of [false, true]) {
		const { said, exitCode } = await audit("--fix", "--json");
		expect(exitCode).toBe(3);
		expect(said).toMatchObject({
			ok: false,
			pullRequests: [
				{
					number: 124,
					url: "https://github.com/maintainer/widget/pull/124",
					issue: 123,
					verdict: "refused",
					rule: "artifact-exists",
					why: "issue #123 has no trusted review artifact",
					draft: true,
					fix: { ok: true, converted: !already, comment: { already } },
				},
			],
		});
		expect(pull).toMatchObject({ isDraft: true, comments: [{ author: { login: "maintainer" } }] });
	}

	repository.addComment(issue, { author: "worker", body: review(head) });
	const last = await audit("--json");
	expect(last).toMatchObject({ exitCode: 0, said: { ok: true, judged: 1, pullRequests: [] } });
	expect(github.unmodelled).toEqual([]);
});

test("audit says that GitHub does not answer, with exit code 4 and nothing else", async () => {
	const { github, audit } = await openAuditWorld();
	github.inject({
		match: "ListOpenPullRequests",
		status: 403,
		headers: { "retry-after": "3000" },
		body: { message: "You have exceeded a secondary rate limit." },
	});
	const ran = await audit();
	expect(ran).toMatchObject({ exitCode: 4, stdout: "" });
	expect(ran.stderr).toMatch(/^GITHUB_RATE_LIMITED: /);
});

test("audit --help shows an example and the exit codes", async () => {
	const { stdout, exitCode } = await runCodexWorkers(["audit", "--help"]);
	expect(exitCode).toBe(0);
	expect(stdout).toMatch(/Examples:\n {2}codex-workers audit\n/);
	expect(stdout).toMatch(/4 GitHub does not answer/);
});
