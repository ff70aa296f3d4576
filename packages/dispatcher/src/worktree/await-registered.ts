import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const POLL_MS = 2;

/**
 * Waits until git has written what makes the worktree at `path` one (gitrepository-layout); its
 * files may still be to come. `done` ends the waiting.
 */
export async function awaitRegistered(path: string, done: AbortSignal): Promise<void> {
	while (!done.aborted && !(await isRegistered(path))) await delay(POLL_MS);
}

async function isRegistered(path: string): Promise<boolean> {
	const link = join(path, ".git");
	if (!existsSync(link)) return false;
	const gitDir = /^gitdir: (?<dir>.+)\n$/.exec(await textOf(link))?.groups?.["dir"];
	return gitDir !== undefined && (await textOf(resolve(path, gitDir, "commondir"))) !== "";
}

/** What is not there says nothing. */
async function textOf(file: string): Promise<string> {
	return await readFile(file, "utf8").catch(() => "");
}
