import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { vi } from "vitest";
import * as z from "zod";

const Process = z.object({ pid: z.number() }).nullable();
const Record = z.object({ worker_id: z.string(), codex: Process, supervisor: Process });

/**
 * Kills processes of the one worker of a checkout, one after the other, and waits until they are
 * gone. Gives its record as it was before.
 */
export async function killedRecordOf(
	checkout: string,
	order: readonly ("codex" | "supervisor")[],
): Promise<z.infer<typeof Record>> {
	const folder = path.join(checkout, ".codex-workers/workers");
	const name = (await readdir(folder)).find((one) => /^worker-\d+-123(?:-\w+)?\.json$/.test(one));
	const record = Record.parse(JSON.parse(await readFile(path.join(folder, name ?? ""), "utf8")));
	const pids = order.map((who) => record[who]?.pid ?? 0).filter((pid) => pid > 0);
	for (const pid of pids) process.kill(pid, "SIGKILL");
	await vi.waitFor(() => pids.map(expectGone), { timeout: 10_000, interval: 20 });
	return record;
}

function expectGone(pid: number): void {
	try {
		process.kill(pid, 0);
	} catch {
		return;
	}
	throw new Error(`process ${pid} still runs`);
}
