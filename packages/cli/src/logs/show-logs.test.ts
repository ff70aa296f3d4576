import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { eventText } from "./event-text.ts";

const WORKER = "worker-1701523200-7";

async function checkout() {
	const cwd = mkdtempSync(join(tmpdir(), "logs-"));
	onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
	const env = { PATH: process.env["PATH"], HOME: cwd, GH_TOKEN: "ghs_hidden" };
	await execa("git", ["init", "--quiet"], { cwd, env, extendEnv: false });
	for (const name of ["logs", "workers"]) {
		mkdirSync(join(cwd, ".codex-workers", name), { recursive: true });
	}
	return {
		file: (worker: string) => join(cwd, ".codex-workers", "logs", `${worker}.jsonl`),
		run: (...argv: string[]) => commandLine(["logs", ...argv], { env, cwd }),
		record: () =>
			writeFileSync(
				join(cwd, ".codex-workers", "workers", `${WORKER}.json`),
				JSON.stringify(RECORD),
			),
	};
}

const RECORD = {
	schema_version: 1,
	worker_id: WORKER,
	issue: 7,
	attempt: 1,
	branch: "feature/7-x",
	base: "main",
	worktree: "/w",
	claim: "a".repeat(40),
	host: "host-a",
	started_at: "2026-01-01T00:00:00.000Z",
	supervisor: null,
	codex: null,
	thread_id: null,
	end: null,
};

const message = (text: string) =>
	`${JSON.stringify({ type: "item.completed", item: { type: "agent_message", text } })}\n`;

const command = (aggregated_output: string, exit_code = 0) =>
	JSON.stringify({
		type: "item.completed",
		item: {
			type: "command_execution",
			command: "/bin/bash -c 'pnpm test'",
			aggregated_output,
			exit_code,
			status: "completed",
		},
	});

describe("an event is shown", () => {
	test.each<[string, string, readonly string[]]>([
		[
			"as the command and its output",
			command("a\nb\n"),
			["$ /bin/bash -c 'pnpm test'", "  a", "  b"],
		],
		[
			"with the exit code of a failure",
			command("", 3),
			["$ /bin/bash -c 'pnpm test'", "  exit code 3"],
		],
		[
			"as a paragraph, where the model speaks",
			message("One.\nTwo.").trim(),
			["", "One.", "Two.", ""],
		],
		["not at all, where nothing is over yet", '{"type":"turn.started"}', []],
		["by its type, where it is of a newer Codex", '{"type":"turn.paused"}', ["(turn.paused)"]],
		[
			"as it is, where it is no event",
			"Reading prompt from stdin...",
			["Reading prompt from stdin..."],
		],
		[
			"as what the run came to",
			'{"type":"turn.completed","usage":{"input_tokens":110,"output_tokens":55}}',
			["done: 110 tokens in, 55 out"],
		],
		[
			"not at all, where it only says that the log goes on",
			'{"type":"codex_workers.log_rotated"}',
			[],
		],
		["as a failure", '{"type":"turn.failed","error":{"message":"no"}}', ["failed: no"]],
		[
			"with the files of a change",
			'{"type":"item.completed","item":{"type":"file_change","changes":[{"path":"/w/a","kind":"add"}],"status":"completed"}}',
			["* add /w/a"],
		],
	])("%s", (_, line, lines) => {
		expect(eventText(line)).toEqual(lines);
	});

	test("with the end of a long output only", () => {
		const lines = eventText(command(Array.from({ length: 40 }, (_, at) => `l${at}`).join("\n")));
		expect(lines).toHaveLength(14);
		expect(lines.slice(1, 3)).toEqual(["  … 28 more lines", "  l28"]);
	});

	test("without what would steer a terminal or turn the text around", () => {
		const hostile = "a\u001b]0;title\u0007b\u202ec\u200bd\rforged";
		for (const line of [message(hostile).trim(), command(hostile)]) {
			expect(eventText(line).join("\n")).not.toMatch(/[^\P{C}\n]/u);
		}
	});
});

describe("the log of a worker", () => {
	test("is found by its id and by its issue, the newest one first", async () => {
		const { file, run } = await checkout();
		writeFileSync(file(WORKER), message("old"));
		writeFileSync(file("worker-1701523300-7-0a1b"), message("new"));
		writeFileSync(file("worker-1801523300-8"), message("of another issue"));
		expect((await run("7")).stdout).toBe("\nnew\n\n");
		expect((await run(WORKER)).stdout).toBe("\nold\n\n");
	});

	test("is given as it is with --json, without what is no JSON and without a token", async () => {
		const { file, run } = await checkout();
		writeFileSync(file(WORKER), `warming up\n${message("the token ghs_hidden")}{"half":`);
		const { stdout } = await run("7", "--json");
		const [line = "", ...rest] = stdout.trim().split("\n");
		expect(rest).toEqual([]);
		expect(JSON.parse(line)).toMatchObject({ type: "item.completed" });
		expect(stdout).not.toContain("ghs_hidden");
	});

	test("begins with the last events that show something, with --tail", async () => {
		const { file, run } = await checkout();
		const lines = [
			message("one"),
			'{"type":"turn.started"}\n',
			`${command("a\nb")}\n`,
			message("two"),
		];
		writeFileSync(`${file(WORKER)}.1`, message("older"));
		writeFileSync(file(WORKER), lines.join(""));
		expect((await run("7", "--tail", "2")).stdout).toBe(
			"$ /bin/bash -c 'pnpm test'\n  a\n  b\n\ntwo\n\n",
		);
		expect((await run("7", "--tail", "1", "--json")).stdout).toBe(message("two"));
		expect((await run("7", "--tail", "99")).stdout).toMatch(/^\nolder\n\n\none\n/);
		expect((await run("7", "--tail", "0")).exitCode).toBe(2);
	});

	test("is shown to its end with --follow, once nothing of the worker runs", async () => {
		const { file, run, record } = await checkout();
		record();
		writeFileSync(file(WORKER), message("all"));
		expect(await run("7", "--follow")).toMatchObject({ stdout: "\nall\n\n", exitCode: 0 });
	});

	test("of nobody is an error with a hint, and nothing on standard output", async () => {
		const { run } = await checkout();
		const { stdout, stderr, exitCode } = await run("99");
		expect(stdout).toBe("");
		expect(stderr).toContain("LOG_NOT_FOUND: There is no log of a worker on issue #99");
		expect(exitCode).toBe(1);
		expect((await run("../../etc/passwd")).exitCode).toBe(2);
	});
});
