import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { memoryOf } from "./memory-of.ts";
import { endProcessesIn } from "./processes-in.ts";

const onLinux = test.runIf(process.platform === "linux");

onLinux(
	"what runs in a folder, or with it on its command line, is ended; nothing else",
	async () => {
		const folder = await mkdtemp(path.join(tmpdir(), "processes-"));
		onTestFinished(() => rm(folder, { recursive: true }));
		const start = (args: string[], cwd: string) => {
			const child = spawn("/bin/sleep", args, { cwd, stdio: "ignore" });
			onTestFinished(() => void child.kill("SIGKILL"));
			return child;
		};
		const inside = start(["60"], folder);
		const beside = start(["60"], tmpdir());
		const told = spawn("/bin/sh", ["-c", "sleep 60; true", folder], {
			stdio: "ignore",
			detached: true,
		});
		onTestFinished(() => {
			try {
				process.kill(-(told.pid ?? 0), "SIGKILL");
			} catch {
				// Its group has ended.
			}
		});
		const ended = Promise.all([once(inside, "exit"), once(told, "exit")]);
		await endProcessesIn(folder);
		expect((await ended).map(([, signal]) => signal)).toEqual(["SIGKILL", "SIGKILL"]);
		expect(beside.exitCode ?? beside.signalCode).toBeNull();
		await endProcessesIn(folder);
	},
);

onLinux("the memory of a process is told in MiB, its share at most all of it", async () => {
	const { rss, pss } = await memoryOf(process.pid);
	expect(pss).toBeGreaterThan(5);
	expect(rss).toBeLessThan(4_000);
	expect(pss).toBeLessThanOrEqual(rss);
});
