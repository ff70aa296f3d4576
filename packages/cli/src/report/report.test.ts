import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { badGateway, reset } from "@codex-workers/github-emulator";
import { renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";

const STARTED = [
	"report",
	"started",
	"--understanding",
	"add() subtracts",
	"--approach",
	"test first",
];

describe("a report", () => {
	const world = sharedWorkerWorld();

	test("fills in branch, time, turns and the orchestration of the assignment", async () => {
		const { run, repository, issue, posted, cwd, runWith } = await workerWorld();
		const assigned = renderMarker({
			kind: "assigned",
			data: {
				schema_version: 1,
				assigned: true,
				worker_id: WORKER,
				assigned_at: "2026-01-01T00:00:00Z",
				worktree: "../widget-worker-123",
				branch: BRANCH,
				attempt: 1,
				scope: "standard",
				orchestration_id: "orch-2026-01-01-001",
				claim: null,
			},
		});
		repository.addComment(issue, { author: "worker", body: assigned });
		const day = path.join(cwd, ".codex/sessions/2026/01/01");
		await mkdir(day, { recursive: true });
		const record = {
			...{ type: "token_usage_record", timestamp: "2026-01-01T00:00:00.000Z" },
			payload: { thread_id: "t-1", usage: {} },
		};
		await writeFile(path.join(day, "rollout-x-t-1.jsonl"), `${JSON.stringify(record)}\n`.repeat(7));
		await runWith({ CODEX_THREAD_ID: "t-1" })(STARTED);
		expect(posted().at(-1)).toMatchObject({
			marker: {
				kind: "started",
				data: {
					branch: BRANCH,
					attempt: 1,
					turns: 7,
					started_at: "2026-01-01T00:00:00.000Z",
					orchestration_id: "orch-2026-01-01-001",
				},
			},
		});
		expect((await run(STARTED)).stdout).toContain("It was already posted.");
		await runWith({ ORCHESTRATION_ID: "orch-2026-02-02-002" })(STARTED);
		expect(posted().at(-1)).toMatchObject({
			marker: { data: { orchestration_id: "orch-2026-02-02-002" } },
		});
	});

	test("that says what it said before something else is a new one", async () => {
		const { run, issue } = world();
		const progress = (current: string) =>
			run(["report", "progress", "--phase", "testing", "--current", current, "--next", "go on"]);
		await progress("the whole suite");
		await progress("one test");
		await progress("the whole suite");
		await progress("the whole suite");
		expect(issue.comments).toHaveLength(3);
	});

	test("is another one for another worker on the issue", async () => {
		const { run, runWith, issue } = world();
		await run(STARTED);
		await runWith({ CODEX_WORKERS_WORKER_ID: "worker-1701523999-123" })(STARTED);
		expect(issue.comments).toHaveLength(2);
	});

	test("is no earlier one that a stranger has copied", async () => {
		const { run, repository, issue } = world();
		await run(STARTED);
		const [own] = issue.comments;
		const body = own?.body ?? "";
		if (own) repository.deleteComment(own, "worker");
		repository.addComment(issue, { author: "stranger", body });
		expect((await run([...STARTED, "--json"])).stdout).toContain('"already":false');
		expect(issue.comments.map(({ author }) => author?.login)).toEqual(["stranger", "worker"]);
	});

	test("is cut where it does not fit a comment, and posted once all the same", async () => {
		const { run, issue } = world();
		const long = STARTED.with(-1, "word ".repeat(20_000));
		expect((await run(long)).exitCode).toBe(0);
		expect((await run(long)).stdout).toContain("It was already posted.");
		expect(issue.comments).toHaveLength(1);
		expect(issue.comments[0]?.body).toContain("[cut: ");
	});

	test.each([
		["a bad gateway", () => badGateway("AddComment", { afterExecute: true })],
		["a connection that is cut", () => reset("AddComment", { afterExecute: true })],
	])(
		"is one comment after the answer is lost to %s, and after the same command again",
		async (_, fault) => {
			const { run, github, issue, posted } = world();
			github.inject(fault());
			const ran = await run([...STARTED, "--json"]);
			expect(ran.exitCode).toBe(0);
			const again = await run([...STARTED, "--json"]);
			expect(JSON.parse(again.stdout)).toEqual({ ...JSON.parse(ran.stdout), already: true });
			expect(issue.comments).toHaveLength(1);
			expect(posted()).toMatchObject([{ marker: { kind: "started" } }]);
		},
	);

	test("is one comment where the answer is lost and nobody can look, once it is run again", async () => {
		const { run, github, issue } = world();
		github.inject(reset("AddComment", { afterExecute: true }));
		github.inject({ match: "FindOwnComment", times: 9, status: 502, afterExecute: false });
		const lost = await run(STARTED);
		expect(lost).toMatchObject({ exitCode: 4, stdout: "" });
		github.clearFaults();
		expect(await run(STARTED)).toMatchObject({ exitCode: 0 });
		expect(issue.comments).toHaveLength(1);
	});

	test.each<[string, readonly string[], string | Uint8Array, RegExp]>([
		[
			"no file",
			["--file", "nothing.yaml"],
			"",
			/^INPUT_UNREADABLE: nothing\.yaml cannot be read: there is no such file\.\n/,
		],
		["a folder", ["--file", "."], "", /^INPUT_UNREADABLE: \. cannot be read: it is a folder\.\n/],
		[
			"nothing on standard input",
			["--file", "-"],
			"",
			/^INPUT_UNREADABLE: Standard input holds no fields/,
		],
		["a list", ["--file", "-"], "- 1", /^INPUT_UNREADABLE: /],
		["bytes", ["--file", "-"], Uint8Array.of(0xff, 0xfe, 0x00), /^INPUT_NOT_TEXT: /],
		["too much", ["--file", "-"], "x".repeat(140_000), /^INPUT_TOO_LONG: /],
	])("posts nothing when its file holds %s", async (_, flags, stdin, why) => {
		const { run, issue, github } = world();
		const before = github.requests.length;
		const ran = await run(["report", "started", ...flags], stdin);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
		expect(issue.comments).toEqual([]);
		expect(github.requests.slice(before).filter(({ kind }) => kind !== "git")).toEqual([]);
	});

	test("names every fault in plain lines, or as JSON, and asks GitHub nothing", async () => {
		const { run, github } = world();
		const before = github.requests.length;
		const argv = ["report", "complete", "--tests-passing", "many", "--summary", "[N] tests"];
		const text = await run(argv);
		expect(text).toMatchInlineSnapshot(`
			{
			  "exitCode": 2,
			  "stderr": "REPORT_INVALID: The complete comment was not posted.
			  --tests-passing must be a number.
			    Say how many tests pass.
			  --summary still holds a placeholder, "[N]".
			    Say what was done, in one or two sentences.
			  Correct this and run it again; \`codex-workers report complete --help\` has an example.
			",
			  "stdout": "",
			}
		`);
		const json = await run([...argv, "--json"]);
		expect(json).toMatchObject({ exitCode: 2, stderr: "" });
		expect(JSON.parse(json.stdout)).toMatchObject({
			ok: false,
			code: "REPORT_INVALID",
			faults: [{ field: "--tests-passing" }, { field: "--summary" }],
		});
		expect(github.requests.length).toBe(before);
	});

	test("that nobody may post fails as it is", async () => {
		const { runWith } = world();
		const run = runWith({ GH_TOKEN: "", GITHUB_TOKEN: "" });
		expect(await run(STARTED)).toMatchObject({
			exitCode: 1,
			stderr: expect.stringMatching(
				/^TOKEN_MISSING: There is no GitHub token\.\n {2}Set GH_TOKEN .*`gh auth login`/,
			),
		});
	});
});
