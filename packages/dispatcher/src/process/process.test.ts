import { describe, expect, test } from "vitest";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { awaitEnd } from "./await-end.ts";
import { findCarriers } from "./find-carriers.ts";
import { identifyProcess } from "./identify-process.ts";
import { isRunning } from "./is-running.ts";
import { signalProcess } from "./signal-process.ts";
import { stopProcess } from "./stop-process.ts";

const onLinux = test.runIf(process.platform === "linux");

const DEAF = `process.on("SIGINT", () => {}); ${WAITS}`;

describe("a process's identity", { timeout: 30_000 }, () => {
	test("is the same each time, and that of a process which runs", async () => {
		const identity = await startProgram(WAITS);
		expect(await identifyProcess(identity.pid)).toEqual(identity);
		expect(await isRunning(identity)).toBe(true);
	});

	test.each([
		["was started at another time", { started: "1" }],
		["was started in another boot", { boot: "another" }],
	])(
		"is not that of a process with the same pid that %s: it is never signalled",
		async (_, other) => {
			const identity = await startProgram(WAITS);
			const past = { ...identity, ...other };
			expect(await isRunning(past)).toBe(false);
			expect(await signalProcess(past, "SIGKILL")).toBe(false);
			expect(await stopProcess({ process: past, carried: [] })).toMatchObject({ ended: "before" });
			expect(await isRunning(identity)).toBe(true);
		},
	);

	test("is nobody's once the process has ended", async () => {
		const identity = await startProgram(WAITS);
		process.kill(identity.pid, "SIGKILL");
		expect(await awaitEnd(identity, 5_000)).toBe(true);
		expect(await identifyProcess(identity.pid)).toBeUndefined();
	});

	onLinux("is unknown, so never signalled, where there is no way to tell", async () => {
		const identity = await startProgram(WAITS);
		expect(await identifyProcess(identity.pid, "aix")).toBeUndefined();
	});
});

describe("stopping a process", { timeout: 30_000 }, () => {
	test("lets one that listens end by itself", async () => {
		const stopped = await stopProcess({ process: await startProgram(WAITS), carried: [] });
		expect(stopped).toEqual({ ended: "interrupted", survivors: 0 });
	});

	test("ends one that does not listen by force, after the grace", async () => {
		const identity = await startProgram(DEAF);
		expect(await stopProcess({ process: identity, carried: [], graceMs: 50 })).toMatchObject({
			ended: "killed",
		});
		expect(await isRunning(identity)).toBe(false);
	});

	onLinux("ends what it has started in sessions of its own", async () => {
		const mark = `CODEX_THREAD_ID=thread-${process.pid}-${performance.now()}`;
		const [name = "", value = ""] = mark.split("=");
		const background = `require("node:child_process").spawn(process.execPath, ["-e", ${JSON.stringify(DEAF)}], { detached: true, stdio: "ignore" }).unref();`;
		const identity = await startProgram(`${background} ${WAITS}`, { [name]: value });
		const bystander = await startProgram(WAITS, { [name]: `${value}0` });
		expect((await findCarriers([mark])).length).toBe(2);
		expect(await stopProcess({ process: identity, carried: [mark] })).toMatchObject({
			survivors: 0,
		});
		expect(await findCarriers([mark])).toEqual([]);
		expect(await isRunning(bystander)).toBe(true);
	});
});
