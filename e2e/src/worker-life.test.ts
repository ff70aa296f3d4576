import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { denied, matches, run, say, story } from "@codex-workers/model-emulator";
import { describe, expect, test, vi } from "vitest";
import * as z from "zod";
import { openWorld } from "./open-world.ts";

const Worker = z.object({ attempt: z.number(), logs: z.object({ prompt: z.string() }) });
const Dispatched = z
	.string()
	.transform((text) => JSON.parse(text))
	.pipe(z.object({ ok: z.literal(true), issues: z.tuple([Worker]) }));

const sleeper = story("a worker that takes its time", [
	run("sleep 300", { title: "sleep" }),
	say("awake"),
]);

const REVIEW = JSON.stringify({
	scope: "MINOR",
	security_sensitive: false,
	criteria: [
		"Blindspots",
		"Clarity",
		"Maintainability",
		"Security",
		"Performance",
		"Documentation",
		"Style",
	].map((name) => ({ name, findings: 0 })),
	fixed: [],
	deferred: [],
	unaddressed: 0,
	status: "COMPLETE",
});
const PR = 'codex-workers pr create --title "feat: add a file (#123)" --body "Closes #123"';

const diligent = story("a worker that does its job", [
	run('touch file && git add file && git commit --quiet -m "feat: add a file (#123)"'),
	run(PR, { expect: denied(/no trusted review artifact/) }),
	run(`codex-workers review post --file - <<'JSON'\n${REVIEW}\nJSON`),
	run("git push --quiet origin HEAD"),
	run(PR, { expect: matches(/\/pull\/124/) }),
	run('codex-workers report complete --pull-request 124 --summary "Added it." --tests-passing 0'),
	say("done"),
]);

const status = (json: string) => JSON.parse(json).workers;

describe("dispatch", () => {
	test("starts a worker on a claimed issue, which status shows, and cleanup gives back", async () => {
		const { run, board, issue, repository, root, checkout } = await openWorld(diligent);
		const notes = path.join(root, "notes.md");
		await writeFile(notes, "Name it after the month.");
		const as = ["--attempt", "3", "--context-file", notes];
		const dispatched = Dispatched.parse((await run("dispatch", "123", ...as, "--json")).stdout);
		const [{ attempt, logs }] = dispatched.issues;
		expect(attempt).toBe(3);
		expect(await readFile(logs.prompt, "utf8")).toContain("\n> Name it after the month.\n");
		await vi.waitFor(
			async () => {
				const { stdout } = await run("status", "123", "--json");
				expect(status(stdout)).toMatchObject([{ status: "completed", pullRequest: 124 }]);
			},
			{ timeout: 30_000, interval: 200 },
		);
		expect(board.status(issue)).toBe("In Review");
		expect((await run("status")).stdout).toMatch(/#123 +completed .* pull request #124/);
		expect((await run("cleanup", "123")).stdout).toMatch(
			/cleaned up[\s\S]*worktree removed, claim released/,
		);
		expect((await run("cleanup", "123")).stdout).toContain("Nothing is left");
		expect(await repository.refs("refs/codex-workers/")).toEqual({});
		await expect(access(path.join(checkout, "../widget-worker-123"))).rejects.toThrow();
	});

	test("refuses an issue that another worker has, with exit code 5", async () => {
		const { run, issue } = await openWorld(sleeper);
		expect((await run("dispatch", "123")).exitCode).toBe(0);
		const second = await run("dispatch", "123");
		expect(second.stderr).toMatch(/^CLAIM_HELD: /);
		expect(second.stdout).toBe("");
		expect(second.exitCode).toBe(5);
		expect(issue.comments).toHaveLength(1);
	});

	test("refuses to clean up a worker that runs; stop ends it and keeps its work", async () => {
		const { run, checkout } = await openWorld(sleeper);
		await run("dispatch", "123");
		expect((await run("cleanup", "123")).stderr).toMatch(/^WORKER_RUNNING: /);
		expect((await run("stop", "123")).stdout).toMatch(/is stopped/);
		expect((await run("stop", "123")).stdout).toMatch(/had ended before/);
		expect(status((await run("status", "--json")).stdout)).toMatchObject([{ status: "failed" }]);
		await access(path.join(checkout, "../widget-worker-123"));
		expect((await run("cleanup", "123")).exitCode).toBe(0);
	});

	test("says of an issue that does not exist that it does not, and changes nothing", async () => {
		const { run, repository } = await openWorld(sleeper);
		const dispatched = await run("dispatch", "999");
		expect(dispatched.stderr).toMatch(/^ISSUE_NOT_FOUND: /);
		expect(dispatched.stdout).toBe("");
		expect(dispatched.exitCode).toBe(1);
		expect(await repository.refs("refs/codex-workers/")).toEqual({});
	});
});

describe("prompt", () => {
	test("prints what a worker would get, and changes nothing", async () => {
		const { run, issue, repository } = await openWorld(sleeper);
		const { stdout } = await run("prompt", "123");
		expect(stdout).toContain("# You are a worker");
		expect(stdout).toContain("> Title: Add a file");
		expect(issue.comments).toEqual([]);
		expect(await repository.refs("refs/codex-workers/")).toEqual({});
	});
});

describe("status", () => {
	test("says how to begin where nobody works", async () => {
		const { run } = await openWorld(sleeper);
		expect((await run("status")).stdout).toContain("codex-workers dispatch <issue>");
	});
});
