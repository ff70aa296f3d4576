import { execFileSync } from "node:child_process";
import { describe, expect, onTestFinished, test } from "vitest";
import { seedDemoWorld } from "./demo-world.ts";
import { inheritedPath } from "./environment/inherited-path.ts";
import { startGitHubEmulator } from "./start-github-emulator.ts";
import { run } from "./testing/run.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";

const version = (() => {
	try {
		return execFileSync("gh", ["--version"], { env: { PATH: inheritedPath() }, encoding: "utf8" });
	} catch {
		return null;
	}
})();

const openClone = async () => {
	const github = await startGitHubEmulator();
	onTestFinished(github.close);
	const world = await seedDemoWorld(github);
	const env = await github.ghEnvironment(world.bot);
	const cwd = await scratchFolder();
	const git = (...args: string[]) => run(["git", ...args], { cwd, env });
	const gh = (...args: string[]) => run(["gh", ...args], { cwd, env });
	await git("clone", "--quiet", world.repository.sshUrl, ".");
	const pushBranch = async () => {
		await git("switch", "--quiet", "--create", "feature/123-frob");
		await git("commit", "--quiet", "--allow-empty", "--message", "feat: frob (#123)");
		await git("push", "--quiet", "--set-upstream", "origin", "HEAD");
	};
	return { ...world, github, gh, pushBranch };
};

describe.skipIf(version === null)(
	`a real gh (${version?.split("\n")[0] ?? "not installed"})`,
	() => {
		test("reads an issue", async () => {
			const { gh, github } = await openClone();
			const { stdout } = await gh(
				"issue",
				"view",
				"123",
				"--json",
				"number,title,body,state,labels,comments,author,url",
			);
			expect(JSON.parse(stdout)).toMatchObject({
				number: 123,
				title: "Add a frobnicator",
				author: { login: "alice" },
				labels: [{ name: "agent" }],
			});
			expect(github.unmodelled).toEqual([]);
		});

		test("comments, and edits its last comment", async () => {
			const { gh, issue } = await openClone();
			expect((await gh("issue", "comment", "123", "--body", "hello")).stdout).toBe(
				`https://github.com/acme/widget/issues/123#issuecomment-${issue.comments[0]?.databaseId}\n`,
			);
			expect((await gh("issue", "comment", "123", "--edit-last", "--body", "edited")).code).toBe(0);
			expect(issue.comments.map(({ author, body }) => [author.login, body])).toEqual([
				["codex-bot", "edited"],
			]);
		});

		test("opens a pull request, and not a second one", async () => {
			const { gh, pushBranch, repository, github } = await openClone();
			await pushBranch();
			const create = () =>
				gh("pr", "create", "--title", "Frob", "--body", "Closes #123", "--base", "main");
			expect(await create()).toMatchObject({
				code: 0,
				stdout: "https://github.com/acme/widget/pull/124\n",
			});
			expect(await create()).toMatchObject({
				code: 1,
				stderr: expect.stringContaining(
					'a pull request for branch "feature/123-frob" into branch "main" already exists',
				),
			});
			expect(repository.pulls()).toMatchObject([
				{ number: 124, title: "Frob", author: { login: "codex-bot" } },
			]);
			expect(github.unmodelled).toEqual([]);
		});

		test("lists and views pull requests, and merges one", async () => {
			const { gh, pushBranch, repository, issue, github } = await openClone();
			await pushBranch();
			await gh("pr", "create", "--title", "Frob", "--body", "Closes #123", "--base", "main");
			const list = await gh(
				"pr",
				"list",
				"--head",
				"feature/123-frob",
				"--json",
				"number,headRefName,mergeStateStatus,statusCheckRollup",
			);
			expect(JSON.parse(list.stdout)).toEqual([
				{
					number: 124,
					headRefName: "feature/123-frob",
					mergeStateStatus: "CLEAN",
					statusCheckRollup: [],
				},
			]);
			const view = await gh("pr", "view", "--json", "state,headRefOid,mergeable,comments,reviews");
			expect(JSON.parse(view.stdout)).toMatchObject({
				state: "OPEN",
				mergeable: "MERGEABLE",
				headRefOid: (await repository.refs("refs/heads/feature"))["refs/heads/feature/123-frob"],
			});
			expect((await gh("pr", "merge", "124", "--squash")).code).toBe(0);
			expect([repository.pulls()[0]?.state, issue.state]).toEqual(["MERGED", "CLOSED"]);
			expect(github.unmodelled).toEqual([]);
		});

		test("speaks REST with pages, and GraphQL", async () => {
			const { gh, repository, issue, bot } = await openClone();
			for (let count = 1; count <= 35; count += 1)
				repository.addComment(issue, { author: bot, body: `${count}` });
			const comments = await gh(
				"api",
				"repos/acme/widget/issues/123/comments",
				"--paginate",
				"--jq",
				".[].body",
			);
			expect(comments.stdout.trim().split("\n")).toHaveLength(35);
			const query =
				'query($n:Int!){repository(owner:"acme",name:"widget"){issue(number:$n){title}}}';
			const answer = await gh("api", "graphql", "-f", `query=${query}`, "-F", "n=123");
			expect(JSON.parse(answer.stdout)).toEqual({
				data: { repository: { issue: { title: "Add a frobnicator" } } },
			});
		});
	},
);
