import { expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { workerWorld } from "../testing/worker-world.ts";

const STATUSES = ["Backlog", "Ready", "In Progress", "In Review", "Blocked", "Done"];

/** A board over the world's repository: what is on it in Ready is 7, 8 (blocked) and 9 (closed). */
async function boardWorld() {
	const world = await workerWorld();
	const { github, repository } = world;
	await world.git("push", "--quiet", "origin", ":refs/codex-workers/claims/123");
	const board = github.addBoard({ owner: "acme", number: 3, title: "Work", statuses: STATUSES });
	const add = (number: number, more = {}) =>
		repository.addIssue({ number, title: `Issue ${number}`, author: "stranger", ...more });
	board.add(add(7), "Ready");
	board.add(add(8, { blockedBy: [add(70)] }), "Ready");
	board.add(Object.assign(add(9), { state: "CLOSED" }), "Ready");
	for (const number of [10, 11, 12, 13]) board.add(add(number), "Ready");
	add(99);
	const env = { ...world.env, GH_PROJECT_OWNER: "acme", GITHUB_PROJECT_NUM: "3" };
	const run = (...argv: string[]) => commandLine(argv, { env, cwd: world.cwd });
	const withoutCodex = { ...env, CODEX_BIN: "/nowhere/codex" };
	const fail = (...argv: string[]) =>
		commandLine(argv, { env: withoutCodex, cwd: world.cwd, columns: 40 });
	const refs = async () => await repository.refs();
	return { github, run, fail, refs };
}

test("a pass tells what it did or would do and why not more, and explain says it of one issue", async () => {
	const { run, fail, github, refs } = await boardWorld();
	const before = await refs();
	const dry = ["dispatch", "--slots", "--dry-run", "--max", "2"];
	const told = await run(...dry);
	expect(told).toEqual({
		exitCode: 0,
		stderr: "",
		stdout: `0 of 2 slots were taken.
#7 would start a worker
  Nobody has worked on it yet.
#10 would start a worker
  Nobody has worked on it yet.
#8
  waits: an open issue blocks it
#9
  waits: it is closed
#11 #12 #13
  wait: all 2 slots are taken
`,
	});
	expect(told.stdout.split("\n").filter((line) => line.length > 60)).toEqual([]);
	const { stdout } = await run(...dry, "--json");
	expect(JSON.parse(stdout)).toMatchObject({
		ok: true,
		slots: { live: 0, max: 2 },
		actions: [
			{ issue: 7, type: "dispatch", outcome: "skipped", skipped: "dry_run" },
			{ issue: 10, type: "dispatch" },
		],
		waits: [
			{ issue: 8, reason: { type: "blocked_by", open: 1 }, says: "an open issue blocks it" },
			...[{ issue: 9 }, { issue: 11 }, { issue: 12 }, { issue: 13 }],
		],
		stopped: null,
		board: { cards: 7, otherCards: 0, isCut: false },
		usage: { requests: expect.any(Number), writes: 0, budget: { limit: 5_000 } },
	});

	const explained = await Promise.all(["7", "8", "99"].map((issue) => run("explain", issue)));
	expect(explained.map((ran) => ran.stdout)).toEqual([
		"#7 Issue 7\n  The next pass would start a worker. Nobody has worked on it yet.\n",
		"#8 Issue 8\n  It waits: an open issue blocks it.\n",
		"#99 Issue 99\n  It has no status on the board; workers start from Ready.\n",
	]);
	const json = JSON.parse((await run("explain", "9", "--json")).stdout);
	expect(json).toMatchObject({ ok: true, issue: 9, type: "wait", reason: { type: "closed" } });

	const failed = await fail("dispatch", "--slots", "--max", "1");
	expect(failed.exitCode).toBe(1);
	expect(failed.stdout).toContain("#7 not done: start a worker\n  CODEX_NOT_INSTALLED: ");
	expect(failed.stderr).toMatch(/^DISPATCH_KEEPS_FAILING: /);
	const lines = `${failed.stdout}${failed.stderr}`.split("\n");
	expect(lines.filter((line) => line.length > 40)).toEqual([]);

	expect(await refs()).toEqual(before);
	expect(github.unmodelled).toEqual([]);
}, 30_000);

test("without a board --slots says what to configure", async () => {
	const { runOutside } = await workerWorld();
	const { exitCode, stderr } = await runOutside(["dispatch", "--slots"]);
	expect(exitCode).toBe(1);
	expect(stderr).toMatch(/^BOARD_MISSING: No board is configured/);
});

test.each([
	[["dispatch"], "USAGE: Name the issues"],
	[["dispatch", "7", "--slots"], "USAGE: --slots takes its issues from the board"],
	[["dispatch", "7", "--dry-run"], "USAGE: --dry-run, limits and labels go with --slots"],
	[["dispatch", "7", "--max", "3"], "USAGE: --dry-run, limits and labels go with --slots"],
	[
		["dispatch", "--slots", "--scope", "review"],
		"USAGE: --scope, --attempt, --context-file and --accept-edits go with named",
	],
	[["dispatch", "--slots", "--max-per-label", "bug"], "it must be a name, an equals sign"],
	[["dispatch", "--slots", "--max", "0"], "it must be a positive whole number"],
])("%j is refused before anything is asked", async (argv, says) => {
	const { exitCode, stderr, stdout } = await commandLine(argv);
	expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
	expect(stderr).toContain(says);
});
