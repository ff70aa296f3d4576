import { readdir } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { demoFolder } from "./demo-folder.ts";
import { finishedDemo } from "./finished-demo.ts";
import { startProxyRecorder } from "./proxy-recorder.ts";
import { runCodexWorkers } from "./run-codex-workers.ts";

describe("the demo, on a machine where other things happen,", () => {
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
		for (const demo of demos) expect(JSON.parse(demo.stdout)).toMatchObject(finishedDemo);
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
});

const lowerCase = (env: Record<string, string>) =>
	Object.fromEntries(Object.entries(env).map(([name, value]) => [name.toLowerCase(), value]));
