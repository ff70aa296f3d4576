import { symlinkSync } from "node:fs";
import { expect, test } from "vitest";
import { nameProcess } from "../process/name-process.ts";
import { signalProcess } from "../process/signal-process.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { startProgram, WAITS } from "../testing/start-program.ts";
import { waitFor } from "../testing/wait-for.ts";
import { lockWorker, removeLocks } from "./lock-worker.ts";
import { workerFiles } from "./worker-files.ts";

const ID = "worker-1-7";

test("a worker is one process's at a time, until it is released", async () => {
	const root = scratchFolder();
	const mine = await lockWorker(root, ID);
	expect(mine).toBeDefined();
	expect(await lockWorker(root, ID)).toBeUndefined();
	expect(await lockWorker(root, "worker-1-70")).toBeDefined();
	await mine?.release();
	expect(await lockWorker(root, ID)).toBeDefined();
});

test("a lock of a process that is gone is taken over, by one of many", async () => {
	const root = scratchFolder();
	const holder = await startProgram(WAITS);
	expect(await lockWorker(root, ID, holder.pid)).toBeDefined();
	expect(await lockWorker(root, ID)).toBeUndefined();
	await signalProcess(holder, "SIGKILL");
	const won = await waitFor(async () => {
		const tries = await Promise.all(Array.from({ length: 20 }, () => lockWorker(root, ID)));
		expect(tries.some((lock) => lock !== undefined)).toBe(true);
		return tries.filter((lock) => lock !== undefined);
	});
	expect(won).toHaveLength(1);
});

test.each([
	["was started at another time", { started: "1" }],
	["was started in another boot", { boot: "another" }],
])("a process with the holder's pid that %s does not hold its lock", async (_, other) => {
	const root = scratchFolder();
	const holder = await startProgram(WAITS);
	await removeLocks(root, ID);
	await lockWorker(root, "worker-2-7");
	symlinkSync(nameProcess({ ...holder, ...other }), `${workerFiles(root, ID).lock}.1`);
	expect(await lockWorker(root, ID)).toBeDefined();
});
