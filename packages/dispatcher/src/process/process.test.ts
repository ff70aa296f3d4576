import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import { awaitEnd } from "./await-end.ts";
import { findCarriers } from "./find-carriers.ts";
import { identifyProcess } from "./identify-process.ts";
import { isRunning } from "./is-running.ts";
import type { ProcessIdentity } from "./process-identity.ts";
import { signalProcess } from "./signal-process.ts";
import { stopProcess } from "./stop-process.ts";

const onLinux = test.runIf(process.platform === "linux");

/** A Node program that says something once it is ready; ended with the test. */
async function start(source: string, env: Record<string, string> = {}): Promise<ProcessIdentity> {
	const child = spawn(process.execPath, ["-e", source], {
		env: { PATH: process.env["PATH"], ...env },
		stdio: ["ignore", "pipe", "inherit"],
	});
	onTestFinished(() => {
		child.kill("SIGKILL");
	});
	await once(child.stdout, "data");
	const identity = await identifyProcess(child.pid ?? 0);
	if (identity === undefined) throw new Error("it does not run");
	return identity;
}

const WAITS = "console.log('ready'); setInterval(() => {}, 1000)";
const DEAF = `process.on("SIGINT", () => {}); ${WAITS}`;

describe("a process's identity", { timeout: 30_000 }, () => {
	test("is the same each time, and that of a process which runs", async () => {
		const identity = await start(WAITS);
		expect(await identifyProcess(identity.pid)).toEqual(identity);
		expect(await isRunning(identity)).toBe(true);
	});

	test.each([
		["was started at another time", { started: "1" }],
		["was started in another boot", { boot: "another" }],
	])(
		"is not that of a process with the same pid that %s: it is never signalled",
		async (_, other) => {
			const identity = await start(WAITS);
			const past = { ...identity, ...other };
			expect(await isRunning(past)).toBe(false);
			expect(await signalProcess(past, "SIGKILL")).toBe(false);
			expect(await stopProcess({ process: past, carried: [] })).toMatchObject({ ended: "before" });
			expect(await isRunning(identity)).toBe(true);
		},
	);

	test("is nobody's once the process has ended", async () => {
		const identity = await start(WAITS);
		process.kill(identity.pid, "SIGKILL");
		expect(await awaitEnd(identity, 5_000)).toBe(true);
		expect(await identifyProcess(identity.pid)).toBeUndefined();
	});

	onLinux("is unknown, so never signalled, where there is no way to tell", async () => {
		const identity = await start(WAITS);
		expect(await identifyProcess(identity.pid, "aix")).toBeUndefined();
	});
});

describe("stopping a process", { timeout: 30_000 }, () => {
	test("lets one that listens end by itself", async () => {
		const stopped = await stopProcess({ process: await start(WAITS), carried: [] });
		expect(stopped).toEqual({ ended: "interrupted", survivors: 0 });
	});

	test("ends one that does not listen by force, after the grace", async () => {
		const identity = await start(DEAF);
		expect(await stopProcess({ process: identity, carried: [], graceMs: 50 })).toMatchObject({
			ended: "killed",
		});
		expect(await isRunning(identity)).toBe(false);
	});

	onLinux("ends what it has started in sessions of its own", async () => {
		const mark = `CODEX_THREAD_ID=thread-${process.pid}-${performance.now()}`;
		const [name = "", value = ""] = mark.split("=");
		const background = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(DEAF)}], { detached: true, stdio: "ignore" }).unref();`;
		const identity = await start(`${background} ${WAITS}`, { [name]: value });
		const bystander = await start(WAITS, { [name]: `${value}0` });
		expect((await findCarriers([mark])).length).toBe(2);
		expect(await stopProcess({ process: identity, carried: [mark] })).toMatchObject({
			survivors: 0,
		});
		expect(await findCarriers([mark])).toEqual([]);
		expect(await isRunning(bystander)).toBe(true);
	});
});
