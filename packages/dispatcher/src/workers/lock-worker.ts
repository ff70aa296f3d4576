import { mkdir, readdir, readlink, rm, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { identifyProcess } from "../process/identify-process.ts";
import { isRunning } from "../process/is-running.ts";
import { nameProcess, readProcessName } from "../process/name-process.ts";
import { isNotFound } from "./is-not-found.ts";
import { workerFiles } from "./worker-files.ts";

/** The right to be the one who acts for a worker on this machine. It also ends with its process. */
export type WorkerLock = { release: () => Promise<void> };

/**
 * Takes that right for a process (`pid`): to supervise the worker, or to record its end. Gives
 * `undefined` while another process that runs has it. The lock of a process that is gone is not
 * removed but followed by the next one in number, so that of two who find it only one gets it: a
 * link with a name of its own is made once.
 */
export async function lockWorker(
	root: string,
	workerId: string,
	pid: number = process.pid,
): Promise<WorkerLock | undefined> {
	const { lock } = workerFiles(root, workerId);
	await mkdir(dirname(lock), { recursive: true, mode: 0o700 });
	const last = await lastLock(lock);
	if (last > 0 && (await isHeld(`${lock}.${last}`))) return undefined;
	const self = (await identifyProcess(pid)) ?? { pid, started: "unknown", boot: "unknown" };
	const own = `${lock}.${last + 1}`;
	if (!(await made(own, nameProcess(self)))) return undefined;
	return { release: () => rm(own, { force: true }) };
}

/** Removes the locks of a worker that nothing is left of. */
export async function removeLocks(root: string, workerId: string): Promise<void> {
	const { lock } = workerFiles(root, workerId);
	const all = await numbersOf(lock);
	await Promise.all(all.map((number) => rm(`${lock}.${number}`, { force: true })));
}

/** The number of the newest lock, held or not; 0 where there is none. */
async function lastLock(lock: string): Promise<number> {
	return Math.max(0, ...(await numbersOf(lock)));
}

async function numbersOf(lock: string): Promise<number[]> {
	const names = await readdir(dirname(lock)).catch((error: unknown) => {
		if (isNotFound(error)) return [];
		throw error;
	});
	return names
		.map((name) => join(dirname(lock), name))
		.filter((path) => path.startsWith(`${lock}.`))
		.map((path) => Number(path.slice(lock.length + 1)))
		.filter((number) => Number.isSafeInteger(number) && number > 0);
}

async function isHeld(path: string): Promise<boolean> {
	const name = await readlink(path).catch((error: unknown) => {
		if (isNotFound(error)) return "";
		throw error;
	});
	const holder = readProcessName(name);
	return holder !== null && (await isRunning(holder));
}

async function made(path: string, target: string): Promise<boolean> {
	try {
		await symlink(target, path);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	}
}
