import { readdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { execa } from "execa";
import { describe, expect, onTestFinished, test } from "vitest";
import { demoFolder } from "./demo-folder.ts";
import { startProxyRecorder } from "./proxy-recorder.ts";
import { runCodexWorkers } from "./run-codex-workers.ts";

const gh = (await execa("gh", ["--version"], { reject: false })).exitCode === 0;

const finished = {
	ok: true,
	issue: 123,
	worker_id: expect.stringMatching(/^worker-\d+-123$/),
	blocked: [
		{
			command: expect.stringContaining("pr create"),
			kind: "policy",
			reason: expect.stringContaining("no trusted review artifact"),
		},
		{
			command: expect.stringContaining("pr create"),
			kind: "policy",
			reason: expect.stringMatching(/2 findings unaddressed/),
		},
	],
	pull_request: expect.any(Number),
	board_status: "In Review",
	worker_status: "completed",
};

describe("the demo", () => {
	test.skipIf(!gh)(
		"opens one reviewed pull request after exactly two refusals, with gh",
		async () => {
			const demo = await runCodexWorkers(["demo", "--json"]);
			expect(JSON.parse(demo.stdout)).toMatchObject(finished);
			expect(JSON.parse(demo.stdout).blocked[0].command).toMatch(/^gh pr create/);
			expect(demo.exitCode).toBe(0);
		},
	);

	test("does the same where gh is not installed", async () => {
		const demo = await runCodexWorkers(["demo", "--json", "--no-gh"]);
		expect(JSON.parse(demo.stdout)).toMatchObject(finished);
		expect(JSON.parse(demo.stdout).blocked[0].command).toMatch(/^codex-workers pr create/);
		expect(demo.exitCode).toBe(0);
	});

	test("prints one JSON object and nothing else, and nothing on standard error", async () => {
		const demo = await runCodexWorkers(["demo", "--json"]);
		expect(demo.stdout.split("\n")).toHaveLength(1);
		expect(demo.stderr).toBe("");
	});

	test("runs twice at the same time", async () => {
		const demos = await Promise.all([
			runCodexWorkers(["demo", "--json"]),
			runCodexWorkers(["demo", "--json"]),
		]);
		for (const demo of demos) expect(JSON.parse(demo.stdout)).toMatchObject(finished);
	});

	test("refuses to go on when the hooks are not trusted, and says so", async () => {
		const demo = await runCodexWorkers(["demo", "--no-trust"]);
		expect(demo.stderr).toMatch(/^GATE_NOT_ARMED: /m);
		expect(demo.stdout).not.toContain("Stop");
		expect(demo.exitCode).toBe(1);
	});

	test("says so in JSON, too, and never reports success", async () => {
		const demo = await runCodexWorkers(["demo", "--no-trust", "--json"]);
		expect(JSON.parse(demo.stdout)).toMatchObject({ ok: false, code: "GATE_NOT_ARMED" });
		expect(demo.exitCode).toBe(1);
	});

	test("makes no outbound connection", async () => {
		const proxy = await startProxyRecorder();
		onTestFinished(proxy.close);
		const url = proxy.url;
		const env = { HTTP_PROXY: url, HTTPS_PROXY: url, ALL_PROXY: url, NO_PROXY: "127.0.0.1" };
		const demo = await runCodexWorkers(["demo", "--json"], {
			env: { ...env, ...lowerCase(env) },
		});
		expect(demo.exitCode).toBe(0);
		expect(proxy.requests).toEqual([]);
	});

	test("leaves nothing running or behind", async () => {
		const folder = await demoFolder();
		onTestFinished(folder.remove);
		const demo = await runCodexWorkers(["demo", "--json"], { env: { TMPDIR: folder.path } });
		expect(demo.exitCode).toBe(0);
		expect(await readdir(folder.path)).toEqual([]);
		expect(await folder.processes()).toEqual([]);
	});

	test("leaves nothing running or behind after Ctrl-C, wherever it is", async () => {
		for (const line of ["Claim", "Post the started comment", "Push the branch"]) {
			const folder = await demoFolder();
			onTestFinished(folder.remove);
			const demo = runCodexWorkers(["demo"], { env: { TMPDIR: folder.path } });
			demo.stdout.on("data", (chunk: Buffer) => {
				if (chunk.includes(line)) demo.kill("SIGINT");
			});
			const ended = await demo;
			expect(ended.stderr).toMatch(/^INTERRUPTED: /m);
			expect(ended.exitCode).toBe(130);
			expect(await readdir(folder.path)).toEqual([]);
			expect(await folder.processes()).toEqual([]);
		}
	});

	test("leaves nothing running or behind when its reader goes away", async () => {
		const folder = await demoFolder();
		onTestFinished(folder.remove);
		const demo = runCodexWorkers(["demo"], { env: { TMPDIR: folder.path } });
		demo.stdout.on("data", (chunk: Buffer) => {
			if (chunk.includes("Write a failing test")) demo.stdout.destroy();
		});
		expect((await demo).exitCode).not.toBe(0);
		expect(await readdir(folder.path)).toEqual([]);
		expect(await folder.processes()).toEqual([]);
	});

	test("shows the live list as plain lines where there is no terminal", async () => {
		const demo = await runCodexWorkers(["demo", "--no-gh"]);
		expect(demo.stdout).not.toContain("\u001B");
		expect(demo.stdout).toMatch(/✔ Worker: Open the pull request without a review: refused/);
		expect(demo.stdout).toContain("The gate refused 2 pull requests");
		expect(demo.stdout).not.toContain(tmpdir());
	});
});

const lowerCase = (env: Record<string, string>) =>
	Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toLowerCase(), value]));
