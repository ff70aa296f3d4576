import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { badGateway, reset } from "@codex-workers/github-emulator";
import { type ParsedComment, renderMarker } from "@codex-workers/protocol";
import { describe, expect, test } from "vitest";
import { fileKeys } from "../input/field-path.ts";
import { filledFieldsText } from "../input/filled-fields.ts";
import { commandLine } from "../testing/command-line.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";
import { reportDefinitions } from "./report-definitions.ts";

const STARTED = [
	"report",
	"started",
	"--understanding",
	"add() subtracts",
	"--approach",
	"test first",
];
const flagsOf = (kind: string) =>
	reportDefinitions.find((one) => one.kind === kind)?.example.flags.flat() ?? [];
const dataOf = (read: ParsedComment | undefined) =>
	read?.type === "marker" ? read.marker.data : {};
const PLAIN = reportDefinitions.filter(({ kind }) => kind !== "complete");

describe("every report", () => {
	test.each(PLAIN)(
		"$kind posts the example of its help once, by flags and by file",
		async ({ kind, fields, filled, example }) => {
			const { run, posted, issue } = await workerWorld();
			const first = await run(["report", kind, ...example.flags.flat(), "--json"]);
			expect(first).toMatchObject({ exitCode: 0, stderr: "" });
			const told = JSON.parse(first.stdout);
			expect(told).toMatchObject({
				ok: true,
				kind,
				workerId: WORKER,
				url: expect.stringMatching(/#issuecomment-\d+$/),
				already: false,
			});
			expect(posted()).toMatchObject([
				{ type: "marker", marker: { kind, data: { worker_id: WORKER, attempt: 1, turns: null } } },
			]);
			const own = Object.keys(dataOf(posted()[0])).filter((key) => !fileKeys(fields).includes(key));
			expect(own.toSorted()).toEqual([...filled, "nonce", "schema_version"].toSorted());

			const second = await run(["report", kind, "--file", "-"], example.file);
			expect(second.stdout).toContain(`${told.url}\nIt was already posted.\n`);
			expect(second.exitCode).toBe(0);
			const third = await run(["report", kind, "--file", "-", "--json"], example.file);
			expect(JSON.parse(third.stdout)).toMatchObject({ url: told.url, already: true });
			expect(issue.comments).toHaveLength(1);
		},
	);

	test.each(reportDefinitions)("$kind needs a worker's session", async ({ kind, example }) => {
		const ran = await commandLine(["report", kind, ...example.flags.flat()]);
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
		expect(ran.stderr).toMatch(/^NOT_A_WORKER: /);
	});

	test.each(reportDefinitions)(
		"$kind says how it is used when it is told nothing",
		async ({ kind }) => {
			const ran = await commandLine(["report", kind]);
			expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
			expect(ran.stderr).toMatch(/^error: say the fields/);
		},
	);

	test.each(reportDefinitions)(
		"$kind helps with every flag, every key and both examples",
		async ({ kind, fields, filled, example }) => {
			const { stdout, exitCode } = await commandLine(["report", kind, "--help"]);
			expect(exitCode).toBe(0);
			expect(stdout.replaceAll(/\s+/g, " ")).toContain(filledFieldsText(filled));
			for (const { key, flags } of fields) {
				for (const { name } of flags) expect(stdout).toContain(`${name} <`);
				expect(stdout.replaceAll(/\s+/g, " ")).toContain(`${key} in a file`);
			}
			expect(stdout).toContain(`Example:\n  codex-workers report ${kind} \\\n`);
			for (const line of example.file.trim().split("\n")) expect(stdout).toContain(`  ${line}\n`);
			// biome-ignore lint/suspicious/noControlCharactersInRegex: colours start so
			expect(stdout).not.toMatch(/\u001b/);
		},
	);
});

describe("a report", () => {
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
		const record = { type: "token_usage_record", payload: { thread_id: "t-1" } };
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
		const { run, issue } = await workerWorld();
		const progress = (current: string) =>
			run(["report", "progress", "--phase", "testing", "--current", current, "--next", "go on"]);
		await progress("the whole suite");
		await progress("one test");
		await progress("the whole suite");
		await progress("the whole suite");
		expect(issue.comments).toHaveLength(3);
	});

	test("is another one for another worker on the issue", async () => {
		const { run, runWith, issue } = await workerWorld();
		await run(STARTED);
		await runWith({ CODEX_WORKERS_WORKER_ID: "worker-1701523999-123" })(STARTED);
		expect(issue.comments).toHaveLength(2);
	});

	test("is no earlier one that a stranger has copied", async () => {
		const { run, repository, issue } = await workerWorld();
		await run(STARTED);
		const [own] = issue.comments;
		const body = own?.body ?? "";
		if (own) repository.deleteComment(own, "worker");
		repository.addComment(issue, { author: "stranger", body });
		expect((await run([...STARTED, "--json"])).stdout).toContain('"already":false');
		expect(issue.comments.map(({ author }) => author?.login)).toEqual(["stranger", "worker"]);
	});

	test("is cut where it does not fit a comment, and posted once all the same", async () => {
		const { run, issue } = await workerWorld();
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
			const { run, github, issue, posted } = await workerWorld();
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
		const { run, github, issue } = await workerWorld();
		github.inject(reset("AddComment", { afterExecute: true }));
		github.inject({ match: "FindOwnComment", times: 9, status: 502, afterExecute: false });
		const lost = await run(STARTED);
		expect(lost).toMatchObject({ exitCode: 4, stdout: "" });
		github.clearFaults();
		expect(await run(STARTED)).toMatchObject({ exitCode: 0 });
		expect(issue.comments).toHaveLength(1);
	});

	test.each<[string, readonly string[], string | Uint8Array, RegExp]>([
		["no file", ["--file", "nothing.yaml"], "", /^INPUT_UNREADABLE: nothing\.yaml cannot be read/],
		["a folder", ["--file", "."], "", /^INPUT_UNREADABLE: \. cannot be read/],
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
		const { run, issue, github } = await workerWorld();
		const before = github.requests.length;
		const ran = await run(["report", "started", ...flags], stdin);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 2, stdout: "" });
		expect(issue.comments).toEqual([]);
		expect(github.requests.slice(before).filter(({ kind }) => kind !== "git")).toEqual([]);
	});

	test("names every fault in plain lines, or as JSON, and asks GitHub nothing", async () => {
		const { run, github } = await workerWorld();
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
		const { runWith } = await workerWorld();
		const run = runWith({ GH_TOKEN: "", GITHUB_TOKEN: "" });
		expect(await run(STARTED)).toMatchObject({
			exitCode: 1,
			stderr: expect.stringMatching(
				/^TOKEN_MISSING: There is no GitHub token\.\n {2}Set GH_TOKEN .*`gh auth login`/,
			),
		});
	});
});

describe("report complete", () => {
	const COMPLETE = ["report", "complete", "--summary", "add() adds", "--tests-passing", "3"];

	async function withPulls(...states: readonly ("OPEN" | "MERGED" | "CLOSED")[]) {
		const world = await workerWorld();
		const { repository } = world;
		for (const [at, state] of states.entries()) {
			const base = `base-${at}`;
			await repository.commit({ branch: base, files: { "x.ts": `${at}` } });
			const number = 200 + at;
			const pull = await repository.addPullRequest({
				title: "adds",
				author: "worker",
				head: BRANCH,
				base,
				number,
			});
			pull.state = state;
		}
		await repository.commit({ branch: "another", files: { "y.ts": "1" } });
		const other = { title: "x", author: "worker", head: "another", number: 300 };
		await repository.addPullRequest(other);
		return world;
	}

	test.each<[string, readonly ("OPEN" | "MERGED" | "CLOSED")[], string[], number]>([
		["the one that is open", ["OPEN"], [], 200],
		["the one that is open among others", ["CLOSED", "OPEN", "MERGED"], [], 201],
		["the one that is named", ["OPEN", "OPEN"], ["--pull-request", "#201"], 201],
		["a merged one that is named", ["MERGED"], ["--pull-request", "200"], 200],
	])("is about %s", async (_, states, flags, number) => {
		const { run, posted } = await withPulls(...states);
		const ran = await run([...COMPLETE, ...flags, "--json"]);
		expect(JSON.parse(ran.stdout)).toMatchObject({ ok: true, pullRequest: number });
		expect(posted()).toMatchObject([
			{
				marker: {
					kind: "complete",
					data: { pull_request: number, issue: 123, branch: BRANCH, tests: { passing: 3 } },
				},
			},
		]);
	});

	test.each<[string, readonly ("OPEN" | "MERGED" | "CLOSED")[], string[], RegExp]>([
		["none at all", [], [], /^PULL_REQUEST_MISSING: .*no open pull request/],
		["none that is open", ["CLOSED", "MERGED"], [], /^PULL_REQUEST_MISSING: /],
		["two that are open", ["OPEN", "OPEN"], [], /^PULL_REQUEST_AMBIGUOUS: [\s\S]*#20[01], #20[01]/],
		["one that is closed", ["CLOSED"], ["--pull-request", "200"], /^PULL_REQUEST_CLOSED: #200/],
		[
			"another branch's",
			["OPEN"],
			["--pull-request", "300"],
			/^PULL_REQUEST_MISSING: #300 [\s\S]*#200/,
		],
		["a number that is none", [], ["--pull-request", "999"], /^PULL_REQUEST_MISSING: #999/],
		["an issue", [], ["--pull-request", "123"], /^PULL_REQUEST_MISSING: #123/],
	])("posts nothing about %s", async (_, states, flags, why) => {
		const { run, issue } = await withPulls(...states);
		const ran = await run([...COMPLETE, ...flags]);
		expect(ran.stderr).toMatch(why);
		expect(ran).toMatchObject({ exitCode: 1, stdout: "" });
		expect(issue.comments).toEqual([]);
	});
});

describe("report handover", () => {
	const HANDOVER = ["report", "handover", ...flagsOf("handover")];
	const VAGUE = ["report", "handover", "--tests", "failing", "--next-step", "fix it"];

	test("says that HEAD is pushed and nothing is uncommitted", async () => {
		const { run, posted, head } = await workerWorld();
		expect((await run(HANDOVER)).stdout).toContain(
			`HEAD ${head.slice(0, 12)} is pushed.\nNothing is uncommitted.\n`,
		);
		expect(posted()).toMatchObject([
			{ marker: { kind: "handover", data: { branch: BRANCH, head_sha: head, dirty: false } } },
		]);
	});

	test("names everything a vague one lacks at once, with the state of the work", async () => {
		const { run, cwd, issue } = await workerWorld();
		await writeFile(path.join(cwd, "new.ts"), "1");
		const ran = await run(VAGUE);
		expect(ran).toMatchInlineSnapshot(`
			{
			  "exitCode": 2,
			  "stderr": "REPORT_INVALID: The handover comment was not posted.
			  --reason is missing.
			    Say why you hand over.
			  --tests-reason is missing, and the tests are failing.
			    Say why the tests fail or were not run.
			  --next-step, entry 1 has fewer than 3 words, "fix it".
			    Say what the next worker does, one step at a time and in order.
			  1 path has changes in no commit.
			      new.ts
			    Commit and push, or name a snapshot with --snapshot.
			      git add --all
			      git commit -m "chore: hand over unfinished work (#123)" -m "Worker: worker-1701523200-123"
			      git push origin HEAD:refs/heads/feature/123-adds
			  Correct this and run it again; \`codex-workers report handover --help\` has an example.
			",
			  "stdout": "",
			}
		`);
		expect(issue.comments).toEqual([]);
	});

	test.each<[string, readonly string[], readonly string[]]>([
		["no tests", ["--reason", "r", "--next-step", "make it pass now"], ["--tests"]],
		[
			"tests that were not run, without a reason",
			["--reason", "r", "--tests", "not_run", "--next-step", "run all of them"],
			["--tests-reason"],
		],
		[
			"an empty reason",
			["--reason", " ", "--tests", "passing", "--next-step", "run all of them"],
			["--reason"],
		],
		[
			"a short step among others",
			[
				"--reason",
				"r",
				"--tests",
				"passing",
				"--next-step",
				"run all of them",
				"--next-step",
				"go on",
			],
			["--next-step, entry 2"],
		],
		[
			"only placeholders",
			["--reason", "TODO", "--tests", "passing", "--next-step", "[Step 1] - [What to do]"],
			["--reason", "--next-step, entry 1"],
		],
	])("is refused with %s", async (_, flags, fields) => {
		const { run } = await workerWorld();
		const ran = await run(["report", "handover", ...flags, "--json"]);
		expect(ran.exitCode).toBe(2);
		const { faults } = JSON.parse(ran.stdout);
		expect(faults.map(({ field }: { field: string }) => field)).toEqual(fields);
	});

	test("takes steps in a language without blanks", async () => {
		const { run } = await workerWorld();
		const flags = ["--reason", "r", "--tests", "passing", "--next-step", "修正解析器的错误"];
		expect(await run(["report", "handover", ...flags])).toMatchObject({ exitCode: 0 });
	});

	test("is refused with uncommitted changes, and posted once they are pushed as it says", async () => {
		const { run, cwd, git, issue } = await workerWorld();
		for (let at = 0; at < 12; at += 1) await writeFile(path.join(cwd, `f${at}\u001b[2J`), "1");
		const refused = await run(HANDOVER);
		expect(refused.exitCode).toBe(3);
		expect(refused.stderr).toMatch(/^HANDOVER_REFUSED: [\s\S]*12 paths have changes in no commit/);
		expect(refused.stderr).toContain("and 2 more");
		// biome-ignore lint/suspicious/noControlCharactersInRegex: names must not reach a terminal raw
		expect(refused.stderr).not.toMatch(/\u001b/);
		expect(issue.comments).toEqual([]);
		await git("add", "--all");
		await git("commit", "--quiet", "-m", "chore: hand over unfinished work (#123)");
		const unpushed = await run(HANDOVER);
		expect(unpushed.stderr).toMatch(/^HANDOVER_REFUSED: [\s\S]*HEAD is /);
		const push = /^ +git (push origin \S+)$/m.exec(unpushed.stderr)?.[1] ?? "";
		await git(...push.split(" "));
		expect((await run(HANDOVER)).exitCode).toBe(0);
	});

	test("takes uncommitted changes that a snapshot at origin holds", async () => {
		const { run, cwd, git, head, posted } = await workerWorld();
		await writeFile(path.join(cwd, "new.ts"), "1");
		const snapshot = (await git("commit-tree", "-p", head, "-m", "wip", `${head}^{tree}`)).stdout;
		const flags = [...HANDOVER, "--snapshot", snapshot];
		const missing = await run(flags);
		expect(missing.exitCode).toBe(3);
		expect(missing.stderr).toMatch(/--snapshot names [0-9a-f]{12}, which is not under refs/);
		await git("push", "--quiet", "origin", `${snapshot}:refs/codex-workers/wip/123/${WORKER}`);
		const ran = await run([...flags, "--json"]);
		expect(JSON.parse(ran.stdout)).toMatchObject({
			headSha: head,
			pushed: true,
			uncommitted: { count: 1, files: ["new.ts"] },
		});
		expect(posted()).toMatchObject([{ marker: { data: { dirty: true, snapshot } } }]);
	});

	test("is refused when the snapshot is of another issue", async () => {
		const { run, git, head } = await workerWorld();
		await git("push", "--quiet", "origin", `${head}:refs/codex-workers/wip/12/worker-1-12`);
		expect((await run([...HANDOVER, "--snapshot", head])).exitCode).toBe(3);
	});

	test("takes a head that the branch at origin has grown beyond", async () => {
		const { run, repository, git } = await workerWorld();
		await repository.commit({ branch: BRANCH, files: { "b.ts": "1" } });
		await git("fetch", "--quiet", "origin");
		expect((await run(HANDOVER)).exitCode).toBe(0);
	});

	test("does not guess when origin cannot be asked", async () => {
		const { run, git } = await workerWorld();
		await git("remote", "set-url", "origin", "https://user:secret@127.0.0.1:1/acme/widget.git");
		const ran = await run(HANDOVER);
		expect(ran.stderr).toMatch(/^ORIGIN_UNREADABLE: /);
		expect(ran.stderr).not.toContain("secret");
		expect(ran.exitCode).toBe(1);
	});
});
