import { parsePullRequestBody, REVIEW_CRITERIA } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";
import { pullRequestExample } from "./pull-request-fields.ts";

const CREATE = ["pr", "create"];
const TITLE = ["--title", "feat: adds (#123)"];
const PR = [...CREATE, ...TITLE, "--body", "Closes #123"];
const review = (changes: object = {}) =>
	JSON.stringify({
		scope: "MINOR",
		security_sensitive: false,
		criteria: REVIEW_CRITERIA.map((name) => ({ name, findings: 0 })),
		unaddressed: 0,
		status: "COMPLETE",
		...changes,
	});

async function reviewedWorld() {
	const world = await workerWorld();
	const posted = await world.run(["review", "post", "--file", "-", "--json"], review());
	return { ...world, reviewUrl: String(JSON.parse(posted.stdout).url) };
}

test("pr create is refused without a review, and with an open one, and opens with a complete one", async () => {
	const { run, repository } = await workerWorld();
	const bare = await run(PR);
	expect(bare.stderr).toMatch(
		/^PULL_REQUEST_REFUSED: .*no trusted review artifact.*\n {2}Next step/,
	);
	expect(bare.exitCode).toBe(3);
	await run(["review", "post", "--file", "-"], review({ status: "IN_PROGRESS" }));
	expect((await run(PR)).stderr).toMatch(/IN_PROGRESS/);
	expect(repository.pulls()).toEqual([]);
	await run(["review", "post", "--file", "-"], review());
	expect((await run(PR)).stdout).toMatch(/\/pull\/\d+\n$/);
	expect(repository.pulls()).toMatchObject([{ headRefName: BRANCH, baseRefName: "main" }]);
});

describe("pr create", () => {
	const shared = sharedWorkerWorld();

	test.each([
		["flags", pullRequestExample.flags.flat(), ""],
		["a file", ["--file", "-"], pullRequestExample.file],
	])("writes the text of the example of its help, by %s", async (_, flags, stdin) => {
		const { run, repository, reviewUrl } = await reviewedWorld();
		const ran = await run([...CREATE, ...flags, "--json"], stdin);
		expect(ran).toMatchObject({ exitCode: 0, stderr: "" });
		const [pull] = repository.pulls();
		expect(JSON.parse(ran.stdout)).toEqual({
			ok: true,
			pullRequest: pull?.number,
			url: expect.stringMatching(`/pull/${pull?.number}$`),
			already: false,
		});
		expect(pull).toMatchObject({ title: "fix: add() adds (#123)", isDraft: false });
		expect(parsePullRequestBody(pull?.body ?? "")).toMatchObject({
			type: "body",
			body: {
				summary: "add() subtracted; now it adds.",
				issue: 123,
				changes: ["The sign in src/add.ts"],
				testing: [{ item: "Unit tests", done: true }],
				worker_id: WORKER,
				attempt: 1,
				orchestration_id: null,
				review_url: reviewUrl,
			},
		});
	});

	test("names the pull request that is open already, and opens none", async () => {
		const { run, repository } = await reviewedWorld();
		const first = JSON.parse((await run([...PR, "--json"])).stdout);
		const second = await run([...PR, "--json"]);
		expect(JSON.parse(second.stdout)).toEqual({ ...first, already: true });
		expect(await run(PR)).toEqual({
			exitCode: 0,
			stdout: `${first.url}\nIt was already open.\n`,
			stderr: "",
		});
		expect(repository.pulls()).toHaveLength(1);
	});

	test("names the one that is open, whatever the gate would say by now", async () => {
		const { run } = await reviewedWorld();
		const first = JSON.parse((await run([...PR, "--json"])).stdout);
		await run(["review", "post", "--file", "-"], review({ status: "IN_PROGRESS" }));
		const second = await run([...PR, "--json"]);
		expect(second.exitCode).toBe(0);
		expect(JSON.parse(second.stdout)).toEqual({ ...first, already: true });
	});

	test("opens another one to a base that is named, and after the first was closed", async () => {
		const { run, repository, git } = await reviewedWorld();
		await run(PR);
		const [first] = repository.pulls();
		if (first) first.state = "CLOSED";
		expect(JSON.parse((await run([...PR, "--json"])).stdout)).toMatchObject({ already: false });
		await repository.commit({ branch: "next", files: { "n.ts": "1" } });
		await git("fetch", "--quiet", "origin");
		const other = await run([...PR, "--base", "next", "--json"]);
		expect(JSON.parse(other.stdout)).toMatchObject({ ok: true, already: false });
		expect(repository.pulls()).toHaveLength(3);
	});

	test.each<[string, readonly string[], string]>([
		[
			"no title",
			["--body", "Closes #123"],
			"--title is missing.\n    Say the title, in the form `type: description (#issue)`.",
		],
		[
			"a title without a type",
			["--title", "adds (#123)", "--body", "Closes #123"],
			"--title is not right: adds is no type; the types are feat, fix, test, refactor, docs, chore.\n    Write `type: description (#123)`, such as `fix: add() adds (#123)`.",
		],
		[
			"a title without an issue",
			["--title", "feat: adds", "--body", "Closes #123"],
			"--title is not right: the title must end with its issue: (#12).\n    Write `type: description (#123)`, such as `fix: add() adds (#123)`.",
		],
		[
			"another issue's title",
			["--title", "feat: adds (#7)", "--body", "Closes #123"],
			"--title names issue #7, and the worker's is #123.\n    Write `type: description (#123)`, such as `fix: add() adds (#123)`.",
		],
		[
			"a title that is a placeholder",
			["--title", "<title>", "--body", "Closes #123"],
			'--title still holds a placeholder, "<title>".\n    Say the title, in the form `type: description (#issue)`.',
		],
		[
			"a title alone",
			TITLE,
			"--summary is missing.\n    Say what this changes, in one or two sentences.",
		],
		[
			"an empty text",
			[...TITLE, "--body", " \n"],
			"--body is missing.\n    Say the whole text instead of its parts, with `Closes #issue` in it.",
		],
		[
			"a text that closes nothing",
			[...TITLE, "--body", "About #123."],
			"--body does not close issue #123.\n    Write `Closes #123` on a line of its own.",
		],
		[
			"a text that closes another issue, too",
			[...TITLE, "--body", "Closes #123, fixes #7"],
			"--body closes issue #7, which is not the worker's.\n    Close #123 alone; write `See #7` to mention the other.",
		],
		[
			"a text with a placeholder",
			[...TITLE, "--body", "Closes #123\n\n- [ ] [1-2 sentence description]"],
			'--body still holds a placeholder, "[1-2 sentence description]".\n    Write what belongs there, or take the line out.',
		],
		[
			"a text that is whole and in parts",
			[...TITLE, "--body", "Closes #123", "--change", "x"],
			"--change is a part of the text, which is given whole.\n    Leave it out, or leave the whole text out.",
		],
		[
			"a text that is too long",
			[...TITLE, "--body", `Closes #123 ${"x".repeat(60_000)}`],
			"--body must have at most 60000 characters.\n    Say the whole text instead of its parts, with `Closes #issue` in it.",
		],
	])("names %s and what to write, and asks GitHub nothing", async (_, flags, fault) => {
		const { run, github } = shared();
		const before = github.requests.length;
		expect(await run([...CREATE, ...flags])).toEqual({
			exitCode: 2,
			stdout: "",
			stderr: `PULL_REQUEST_INVALID: The pull request was not opened.\n  ${fault}\n  Correct this and run it again; \`codex-workers pr create --help\` has an example.\n`,
		});
		expect(github.requests.length).toBe(before);
	});

	test.each([
		["code", "Closes #123\n\nSee `[N]`:\n\n```sh\ntool <number>\n...\n```"],
		["a link and a list", "- Closes acme/widget#123\n- [x] done\n- see [N](https://example.com)"],
	])("takes a text with %s", async (_, body) => {
		const { run } = await reviewedWorld();
		expect(await run([...CREATE, ...TITLE, "--body", body])).toMatchObject({ exitCode: 0 });
	});

	test("takes no text of parts that closes, mentions or hides something", async () => {
		const { run, repository } = await reviewedWorld();
		const summary = "Fixes #7. <!-- REVIEW:START --> @someone ## Changes";
		await run([...CREATE, ...TITLE, "--summary", summary, "--change", "Closes #8"]);
		const body = repository.pulls()[0]?.body ?? "";
		expect(body).not.toMatch(/<!--|[^`]@someone|(?:Fixes|Closes) #[78]/);
		expect(body).toContain("Closes #123");
	});

	test("needs a worker's session, and says how it is used when it is told nothing", async () => {
		expect((await commandLine(PR)).stderr).toMatch(/^NOT_A_WORKER: /);
		const told = await commandLine(CREATE);
		expect(told.stderr).toMatch(/^USAGE: Say the fields/);
		expect(told.exitCode).toBe(2);
	});

	test("says in plain words that GitHub does not answer", async () => {
		const { run, github } = await reviewedWorld();
		github.inject({ match: "FindPullRequests", times: 9, status: 502, afterExecute: false });
		const ran = await run(PR);
		expect(ran.stderr).toMatch(
			/^GITHUB_UNAVAILABLE: GitHub gave no usable answer while looking for the branch's pull requests: HTTP 502\n {2}\S/,
		);
		expect(ran).toMatchObject({ exitCode: 4, stdout: "" });
	});

	test("says what GitHub refuses in GitHub's words", async () => {
		const { run, github, repository } = await reviewedWorld();
		github.inject({ match: "CreatePullRequest", status: 422, body: { message: "No commits" } });
		expect(await run(PR)).toMatchObject({
			exitCode: 1,
			stdout: "",
			stderr: expect.stringMatching(
				/^GITHUB_REJECTED: GitHub refused opening the pull request: HTTP 422: No commits\n {2}\S/,
			),
		});
		expect(repository.pulls()).toEqual([]);
	});

	test("names the one that another run has opened at the same moment", async () => {
		const { run, github, repository } = await reviewedWorld();
		const body = { message: "A pull request already exists" };
		github.inject({ match: "CreatePullRequest", status: 422, body, afterExecute: true });
		expect(JSON.parse((await run([...PR, "--json"])).stdout)).toMatchObject({
			ok: true,
			already: true,
			pullRequest: repository.pulls()[0]?.number,
		});
	});

	test("is one pull request where its answer is lost", async () => {
		const { run, github, repository } = await reviewedWorld();
		github.inject({ match: "CreatePullRequest", times: 1, status: 502, afterExecute: true });
		expect(await run(PR)).toMatchObject({ exitCode: 0 });
		expect(await run([...PR, "--json"])).toMatchObject({
			stdout: expect.stringContaining('"already":true'),
		});
		expect(repository.pulls()).toHaveLength(1);
	});
});
