import { randomUUID } from "node:crypto";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { kill, pid as ownPid } from "node:process";
import { CodedError } from "@codex-workers/protocol";

/**
 * Runs one installation at a time in a CODEX_HOME: of two at once the second would take what the
 * first has written for what was there before. A lock whose process is gone counts for nothing.
 * Throws `INSTALL_RUNNING`, and what the system says where the file cannot be made.
 */
export async function withInstallLock<T>(path: string, run: () => Promise<T>): Promise<T> {
	if (!(await take(path))) {
		const holder = await holderOf(path);
		if (holder !== undefined) throw running(path, holder);
		await rm(path, { force: true });
		if (!(await take(path))) throw running(path, await holderOf(path));
	}
	try {
		return await run();
	} finally {
		await rm(path, { force: true });
	}
}

/** Whoever finds the file finds its process in it. */
async function take(path: string): Promise<boolean> {
	const written = `${path}.${randomUUID()}`;
	try {
		await writeFile(written, String(ownPid), { mode: 0o600 });
		await link(written, path);
		return true;
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
		throw error;
	} finally {
		await rm(written, { force: true });
	}
}

async function holderOf(path: string): Promise<string | undefined> {
	const pid = Number(await readFile(path, "utf8").catch(() => ""));
	return Number.isInteger(pid) && pid > 0 && isAlive(pid) ? `process ${pid}` : undefined;
}

function isAlive(pid: number): boolean {
	try {
		kill(pid, 0);
		return true;
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

function running(path: string, holder = "another process"): CodedError {
	return new CodedError("INSTALL_RUNNING", `Another installation is running: ${holder}.`, {
		hint: `Run the command again when it is done. If there is none, remove ${path}.`,
	});
}
