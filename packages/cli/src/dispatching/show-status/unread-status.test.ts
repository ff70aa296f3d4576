import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandLine } from "../../testing/command-line.ts";
import { WORKER, type WorkerWorld, workerWorld } from "../../testing/worker-world.ts";
import { StatusAnswer } from "./status-answer.ts";

const RECORD = {
	...{ schema_version: 1, worker_id: WORKER, issue: 123, attempt: 1, branch: "feature/123-adds" },
	...{ base: "main", worktree: "/w", claim: "a".repeat(40), host: "host-a" },
	...{ started_at: "2026-01-01T00:00:00.000Z", supervisor: null, codex: null },
	...{ thread_id: null, end: null },
};

describe("where GitHub refuses the token", () => {
	const left: (() => Promise<void>)[] = [];
	let world: WorkerWorld;
	let folder: string;
	const status = (...argv: string[]) =>
		commandLine(["status", ...argv], {
			cwd: world.cwd,
			env: { ...world.env, GH_TOKEN: "gho_wrong" },
			columns: 60,
		});

	beforeAll(async () => {
		world = await workerWorld((goes) => left.push(goes));
		await world.git("push", "--quiet", world.repository.gitDir, ":refs/codex-workers/claims/123");
		folder = path.join(world.cwd, ".codex-workers", "workers");
	});
	afterAll(async () => {
		for (const goes of left.toReversed()) await goes();
	});

	test.each([
		["for all", []],
		["for an issue", ["123"]],
		["for a worker", [WORKER]],
		["for a watch", ["--watch"]],
	])("nobody is said to be there: %s", async (_, argv) => {
		const { exitCode, stdout, stderr } = await status(...argv);
		expect(stderr).toMatch(/^GITHUB_UNAUTHENTICATED: /);
		expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
	});

	test.each([
		["all of them", []],
		["the one on an issue", ["123"]],
		["the one named", [WORKER]],
	])("what this machine knows is shown, and that it is not all: %s", async (_, argv) => {
		await mkdir(folder, { recursive: true });
		await writeFile(path.join(folder, `${WORKER}.json`), JSON.stringify(RECORD));
		const { exitCode, stdout, stderr } = await status(...argv);
		expect(exitCode).toBe(1);
		expect(stdout).toContain(WORKER);
		expect(stdout).toContain(
			"\n\nGitHub could not be read: only what this machine knows is\n  shown.\n",
		);
		expect(stderr).toMatch(/^GITHUB_UNAUTHENTICATED: [\s\S]+\n {2}Set GH_TOKEN/);
		const json = await status(...argv, "--json");
		expect(json).toMatchObject({ exitCode: 1, stderr: "" });
		expect(StatusAnswer.parse(JSON.parse(json.stdout))).toMatchObject({
			...{ ok: false, code: "GITHUB_UNAUTHENTICATED", workers: [{ issue: 123 }] },
			gitHub: { lookedAt: null, code: "GITHUB_UNAUTHENTICATED" },
		});
		await rm(folder, { recursive: true });
	});
});
