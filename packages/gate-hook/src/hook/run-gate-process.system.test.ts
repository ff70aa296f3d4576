import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { readDenial } from "../answer/read-denial.ts";
import { guardedWorld, toolPayload } from "./guarded-world.fixture.ts";

const LAUNCHER = fileURLToPath(new URL("../launcher/gate-launcher.sh", import.meta.url));
const MAIN = fileURLToPath(new URL("../gate-main.ts", import.meta.url));
const RUN = fileURLToPath(new URL("run-gate-process.ts", import.meta.url));

describe("the gate as a process", { timeout: 30_000 }, () => {
	test("through the launcher, an ordinary command passes in silence and a creation is denied", async () => {
		const world = await guardedWorld();
		const run = (command: string) =>
			gate(MAIN, { input: shellCall(world.root, command), env: world.env });
		expect(await run("ls -la")).toEqual({ code: 0, stdout: "", stderr: "" });
		const denied = await run("gh pr create --fill");
		expect(denied).toMatchObject({ code: 0, stderr: "" });
		const { permissionDecisionReason } = JSON.parse(denied.stdout).hookSpecificOutput;
		expect(readDenial(permissionDecisionReason)?.kind).toBe("policy");
		world.review();
		expect(await run("gh pr create --fill")).toEqual({ code: 0, stdout: "", stderr: "" });
	});

	test.each([
		["empty input", ""],
		["garbage", "\0\u{1F4A5}{"],
		["half a payload", shellCall("/", "ls").slice(0, -9)],
	])("%s is denied as a failure of the gate", async (_, input) => {
		const { code, stdout } = await gate(MAIN, { input });
		expect(code).toBe(0);
		const { permissionDecisionReason } = JSON.parse(stdout).hookSpecificOutput;
		expect(readDenial(permissionDecisionReason)?.kind).toBe("gate failure");
	});

	test("a command of 5 MB gets an answer", () => {
		const long = `gh pr create --fill --body '${"x".repeat(5e6)}'`;
		const { status, stdout } = spawnSync(
			process.execPath,
			["--conditions=@codex-workers/source", MAIN],
			{
				input: shellCall("/", long),
				env: { CODEX_WORKERS_WORKER_ID: "worker-1701523200-123" },
				encoding: "utf8",
			},
		);
		const { permissionDecisionReason } = JSON.parse(stdout).hookSpecificOutput;
		expect({ status, kind: readDenial(permissionDecisionReason)?.kind }).toEqual({
			status: 0,
			kind: "undecidable",
		});
	});

	test("a GitHub that never answers ends at the deadline, with a reason", async () => {
		const world = await guardedWorld();
		const env = { ...world.env, GITHUB_API_URL: await hang() };
		const program = programOf("runGateProcess({ env: process.env, deadlineMs: 400 });");
		const input = shellCall(world.root, "gh pr create --fill");
		const { code, stdout, stderr } = await gate(program, { input, env });
		expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
		const { permissionDecisionReason } = JSON.parse(stdout).hookSpecificOutput;
		expect(readDenial(permissionDecisionReason)?.kind).toBe("gate failure");
	});

	test("input that never ends ends the program at the deadline", async () => {
		const program = programOf("runGateProcess({ env: process.env, deadlineMs: 400 });");
		expect(await waiting(program)).toEqual({ code: null, signal: "SIGKILL", stdout: "" });
	});

	test.each([
		["an exception", "setTimeout(() => { throw new TypeError('secret'); });"],
		["a rejection", "Promise.reject(new TypeError('secret'));"],
	])("%s that nobody catches is a denial", async (_, accident) => {
		const program = programOf(`runGateProcess({ env: process.env }); ${accident}`);
		const { stdout } = await waiting(program);
		expect(JSON.parse(stdout).hookSpecificOutput.permissionDecisionReason).toBe(
			"codex-workers gate failure: the gate program failed (GATE_DEFECT, TypeError). This is not your fault. Next step: run `codex-workers doctor`",
		);
	});

	test("an exit that nobody intended is none with code 0", () => {
		const program = programOf("runGateProcess({ env: process.env }); process.exit();");
		const conditions = "--conditions=@codex-workers/source";
		expect(spawnSync(process.execPath, [conditions, program], { input: "" }).status).toBe(2);
	});
});

/** A main of its own around the gate's process. */
function programOf(statements: string): string {
	const folder = mkdtempSync(join(tmpdir(), "gate-process-"));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const path = join(folder, "main.mts");
	writeFileSync(path, `import { runGateProcess } from ${JSON.stringify(RUN)};\n${statements}\n`);
	return path;
}

function shellCall(cwd: string, command: string): string {
	return JSON.stringify(toolPayload(cwd, "Bash", { command }));
}

/** An address that takes every connection and never answers. */
async function hang(): Promise<string> {
	const server = createServer(() => undefined).listen(0, "127.0.0.1");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	await new Promise((resolve) => server.once("listening", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("no port");
	return `http://127.0.0.1:${address.port}`;
}

/** Runs a program as Codex runs the gate. */
function gate(program: string, call: { input: string; env?: Record<string, string> }) {
	const env = { ...call.env, NODE_OPTIONS: "--conditions=@codex-workers/source" };
	const child = spawn("/bin/sh", [LAUNCHER, process.execPath, program], { env });
	onTestFinished(() => void child.stdin.destroy());
	child.stdin.end(call.input);
	const said = { stdout: "", stderr: "" };
	child.stdout.on("data", (text) => {
		said.stdout += text;
	});
	child.stderr.on("data", (text) => {
		said.stderr += text;
	});
	return new Promise<typeof said & { code: number | null }>((resolve, reject) => {
		child.on("error", reject);
		child.on("close", (code) => resolve({ code, ...said }));
	});
}

/** Runs a program whose standard input stays open, without the launcher. */
function waiting(program: string) {
	const child = spawn(process.execPath, ["--conditions=@codex-workers/source", program]);
	onTestFinished(() => void child.stdin.destroy());
	let stdout = "";
	child.stdout.on("data", (text) => {
		stdout += text;
	});
	return new Promise<{ code: number | null; signal: string | null; stdout: string }>((resolve) => {
		child.on("close", (code, signal) => resolve({ code, signal, stdout }));
	});
}
