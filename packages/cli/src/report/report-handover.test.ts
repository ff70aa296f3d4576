import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { sharedWorkerWorld } from "../testing/shared-worker-world.ts";
import { BRANCH, WORKER, workerWorld } from "../testing/worker-world.ts";
import { reportDefinitions } from "./report-definitions.ts";

const flagsOf = (kind: string) =>
	reportDefinitions.find((one) => one.kind === kind)?.example.flags.flat() ?? [];

describe("report handover", () => {
	const HANDOVER = ["report", "handover", ...flagsOf("handover")];
	const world = sharedWorkerWorld();
	const VAGUE = ["report", "handover", "--tests", "failing", "--next-step", "fix it"];

	test("says that HEAD is pushed and nothing is uncommitted", async () => {
		const { run, posted, head } = world();
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
		const { run } = world();
		const ran = await run(["report", "handover", ...flags, "--json"]);
		expect(ran.exitCode).toBe(2);
		const { faults } = JSON.parse(ran.stdout);
		expect(faults.map(({ field }: { field: string }) => field)).toEqual(fields);
	});

	test("takes steps in a language without blanks", async () => {
		const { run } = world();
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
