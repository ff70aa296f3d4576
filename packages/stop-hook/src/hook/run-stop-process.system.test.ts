import { execFileSync, spawn } from "node:child_process";
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { StopEntry } from "../record/stop-entry.ts";
import { stopLogPath } from "../record/stop-log-path.ts";

const MAIN = fileURLToPath(new URL("../stop-main.ts", import.meta.url));
const WORKER = "worker-1701523200-123";
const payload = {
	session_id: "thread-1",
	transcript_path: null,
	cwd: "/",
	hook_event_name: "Stop",
	model: "m",
	permission_mode: "bypassPermissions",
	turn_id: "1",
	stop_hook_active: false,
	last_assistant_message: "done",
};

describe("the Stop hook as a process", { timeout: 30_000 }, () => {
	test("is silent outside a worker's session, whatever it is sent", async () => {
		const silent = { code: 0, stdout: "", stderr: "" };
		expect(await stop(payload, {})).toEqual(silent);
		expect(await stop("garbage", { CODEX_WORKERS_WORKER_ID: "" })).toEqual(silent);
	});

	test("a GitHub that does not say holds a worker back three times, across processes, then lets go", async () => {
		const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(forbid) };
		for (const held of [1, 2, 3]) {
			const { code, stdout } = await stop(payload, env);
			expect(code).toBe(0);
			expect(JSON.parse(stdout)).toEqual({
				decision: "block",
				reason: expect.stringMatching(
					new RegExp(
						`^codex-workers stop: GitHub cannot be asked .*GITHUB_FORBIDDEN.* ${held} of 3 times`,
					),
				),
			});
		}
		expect(await stop(payload, env)).toEqual({ code: 0, stdout: "", stderr: "" });
		const log = logged(env);
		expect(log.map(({ outcome }) => outcome)).toEqual([
			"blocked",
			"blocked",
			"blocked",
			"released",
		]);
		expect(log.at(-1)).toMatchObject({
			session_id: "thread-1",
			reason: expect.stringContaining("GitHub cannot be asked"),
		});
		const another = await stop({ ...payload, session_id: "thread-2" }, env);
		expect(another.stdout).toContain("1 of 3 times");
	});

	test.each<[string, string, RequestListener]>([
		["401", "GITHUB_UNAUTHENTICATED", (_, response) => response.writeHead(401).end("{}")],
		["403", "GITHUB_FORBIDDEN", forbid],
		["an answer of another shape", "GITHUB_ANSWER_INVALID", (_, response) => answer(response, {})],
	])("a GitHub that answers %s holds a worker back and is named", async (_, code, listener) => {
		const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(listener) };
		const { stdout } = await stop(payload, env);
		expect(JSON.parse(stdout).reason).toContain(code);
		expect(stdout).not.toContain("emulated-token");
	});

	test.each<[string, unknown, Record<string, string>]>([
		["an empty payload", "", {}],
		["a payload that is no JSON", "{", {}],
		[
			"a payload of another event",
			{ ...payload, hook_event_name: "SessionStart", source: "x" },
			{},
		],
		["a branch that has no name", payload, { CODEX_WORKERS_BRANCH: "" }],
		["an issue that is no number", payload, { CODEX_WORKERS_ISSUE: "x" }],
		["trust that is no JSON", payload, { CODEX_WORKERS_TRUST: "everybody" }],
	])(
		"%s lets the session end, and says so on stderr and in the record",
		async (_, input, change) => {
			const env = { ...workerEnvironment(), ...change };
			const { code, stdout, stderr } = await stop(input, env);
			expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
			expect(stderr).toMatch(/^codex-workers stop failure: .*STOP_\w+: /);
			expect(logged(env).at(-1)).toMatchObject({
				session_id: null,
				outcome: "failed",
				reason: expect.stringContaining("STOP_"),
			});
		},
	);

	test("a torn line counts as a block, and what comes after it is read", async () => {
		const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(forbid) };
		await stop(payload, env);
		appendFileSync(stopLogPath(env.CODEX_WORKERS_ROOT, WORKER), '{"schema_ver');
		expect((await stop(payload, env)).stdout).toContain("3 of 3 times");
		expect((await stop(payload, env)).stdout).toBe("");
	});

	test("a log that was taken away lets go at the next stop, instead of counting from the start", async () => {
		const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(forbid) };
		expect((await stop(payload, env)).stdout).toContain("1 of 3 times");
		rmSync(stopLogPath(env.CODEX_WORKERS_ROOT, WORKER));
		expect((await stop({ ...payload, stop_hook_active: true }, env)).stdout).toBe("");
		expect(logged(env)).toMatchObject([
			{ outcome: "released", reason: expect.stringContaining("the record of it is gone") },
		]);
	});

	test.each<[string, string, (path: string) => unknown]>([
		["a folder in its place", "STOP_LOG_UNREADABLE", (path) => mkdirSync(path)],
		[
			"a named pipe in its place",
			"STOP_LOG_UNREADABLE",
			(path) => execFileSync("/usr/bin/mkfifo", [path]),
		],
		["a huge file", "STOP_LOG_UNREADABLE", (path) => appendFileSync(path, "\n".repeat(2 ** 21))],
		["a device that is full", "STOP_LOG_UNREADABLE", (path) => symlinkSync("/dev/full", path)],
	])(
		"a log that cannot be kept (%s) lets the session end, because nothing would end the blocks",
		async (_, why, put) => {
			const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(forbid) };
			const path = stopLogPath(env.CODEX_WORKERS_ROOT, WORKER);
			mkdirSync(join(path, ".."), { recursive: true });
			put(path);
			const { code, stdout, stderr } = await stop(payload, env);
			expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
			expect(stderr).toContain(why);
		},
	);

	test.each([
		["full", 0],
		["full in the middle of a line", 1],
	])("a disk that is %s lets the session end and says so", async (_, blocks) => {
		const env = { ...workerEnvironment(), GITHUB_API_URL: await serve(forbid) };
		const path = stopLogPath(env.CODEX_WORKERS_ROOT, WORKER);
		mkdirSync(join(path, ".."), { recursive: true });
		if (blocks > 0) appendFileSync(path, "\n".repeat(412));
		const limit = `ulimit -f ${blocks}; trap "" XFSZ; exec "$@"`;
		const limited = ["-c", limit, "sh", process.execPath];
		const { code, stdout, stderr } = await stop(payload, env, ["/bin/sh", ...limited]);
		expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
		expect(stderr).toContain("STOP_LOG_UNWRITABLE");
		expect(stderr).toContain("could not be noted");
	});
});

function workerEnvironment() {
	const root = mkdtempSync(join(tmpdir(), "stop-process-"));
	onTestFinished(() => rmSync(root, { recursive: true }));
	return {
		CODEX_WORKERS_WORKER_ID: WORKER,
		CODEX_WORKERS_ISSUE: "123",
		CODEX_WORKERS_REPOSITORY: "acme/widget",
		CODEX_WORKERS_BRANCH: "feature/123-add",
		CODEX_WORKERS_ROOT: root,
		CODEX_WORKERS_TRUST: "{}",
		GH_TOKEN: "emulated-token",
	};
}

function logged(env: { CODEX_WORKERS_ROOT: string }): StopEntry[] {
	const text = readFileSync(stopLogPath(env.CODEX_WORKERS_ROOT, WORKER), "utf8");
	const lines = text.split("\n").filter((line) => line !== "");
	return lines.map((line) => StopEntry.parse(JSON.parse(line)));
}

async function serve(listener: RequestListener): Promise<string> {
	const server = createServer(listener).listen(0, "127.0.0.1");
	onTestFinished(() => void server.close());
	await new Promise((resolve) => server.once("listening", resolve));
	const address = server.address();
	if (address === null || typeof address === "string") throw new TypeError("no port");
	return `http://127.0.0.1:${address.port}`;
}

function forbid(...[, response]: Parameters<RequestListener>) {
	response.writeHead(403).end("{}");
}

function answer(response: Parameters<RequestListener>[1], data: unknown) {
	response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ data }));
}

/** Runs the hook's main from source, as Node runs the bundle. */
function stop(
	input: unknown,
	env: Record<string, string>,
	[program = process.execPath, ...before]: string[] = [],
) {
	const args = [...before, "--conditions=@codex-workers/source", MAIN];
	const child = spawn(program, args, { env });
	child.stdin.end(typeof input === "string" ? input : JSON.stringify(input));
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
