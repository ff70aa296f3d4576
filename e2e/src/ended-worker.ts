import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, vi } from "vitest";
import * as z from "zod";

const Record = z.object({
	worker_id: z.string(),
	worktree: z.string(),
	branch: z.string(),
	codex: z.object({ pid: z.number() }).nullable(),
	end: z.object({ reason: z.string(), status: z.string().nullable() }).nullable(),
});

/** The record of the one worker of a checkout. */
export async function recordOf(checkout: string): Promise<z.infer<typeof Record>> {
	const folder = path.join(checkout, ".codex-workers/workers");
	const names = await readdir(folder);
	const name = names.find((one) => /^worker-\d+-123(?:-\w+)?\.json$/.test(one)) ?? "";
	return Record.parse(JSON.parse(await readFile(path.join(folder, name), "utf8")));
}

/** The same once the worker has ended. */
export async function endedRecordOf(checkout: string): Promise<z.infer<typeof Record>> {
	return await vi.waitFor(
		async () => {
			const record = await recordOf(checkout);
			expect(record.end).not.toBeNull();
			return record;
		},
		{ timeout: 60_000, interval: 100 },
	);
}
