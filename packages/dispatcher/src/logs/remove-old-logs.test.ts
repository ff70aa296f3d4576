import { mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { workerRecord } from "../testing/worker-record.ts";
import type { WorkerEnd } from "../workers/worker-end.ts";
import { writeWorkerRecord } from "../workers/write-worker-record.ts";
import { removeOldLogs } from "./remove-old-logs.ts";

const DAY = 24 * 60 * 60;
const NOW = 1_800_000_000;
const RETENTION = { retention: { days: 30, logMegabytes: 100 } };
const END: WorkerEnd = {
	...{ at: "2026-01-01T00:00:00.000Z", reason: "exited", exit_code: 0, signal: null },
	...{ status: "completed", says: "It ended." },
};

/** A checkout with logs of these ages, in days. */
function checkout(logs: Record<string, number>) {
	const root = scratchFolder();
	const folder = join(root, ".codex-workers", "logs");
	mkdirSync(folder, { recursive: true });
	for (const [name, days] of Object.entries(logs)) {
		writeFileSync(join(folder, name), "x");
		utimesSync(join(folder, name), NOW - days * DAY, NOW - days * DAY);
	}
	const remove = () => removeOldLogs({ root, now: () => NOW * 1_000 }, RETENTION);
	return { root, remove, left: () => readdirSync(folder).sort() };
}

test("logs go once none of a worker's was written to for that long", async () => {
	const { remove, left } = checkout({
		"worker-1-7.jsonl": 31,
		"worker-1-7.jsonl.1": 40,
		"worker-1-7.prompt.md": 31,
		"worker-2-7.jsonl": 29,
		"worker-2-7.prompt.md": 31,
		"notes.txt": 90,
	});
	expect(await remove()).toEqual(["worker-1-7"]);
	expect(left()).toEqual(["notes.txt", "worker-2-7.jsonl", "worker-2-7.prompt.md"]);
	expect(await remove()).toEqual([]);
});

test.each([
	["has ended", { end: END }, ["worker-1-7"]],
	["has no end yet", { end: null }, []],
])("the old logs of a worker whose record says that it %s", async (_, change, removed) => {
	const { root, remove } = checkout({ "worker-1-7.jsonl": 90 });
	await writeWorkerRecord(root, workerRecord(change));
	expect(await remove()).toEqual(removed);
});

test("the old logs of a worker whose record cannot be read stay", async () => {
	const { root, remove } = checkout({ "worker-1-7.jsonl": 90 });
	mkdirSync(join(root, ".codex-workers", "workers"), { recursive: true });
	writeFileSync(join(root, ".codex-workers", "workers", "worker-1-7.json"), "{");
	expect(await remove()).toEqual([]);
});

test("a checkout without logs has none to remove", async () => {
	expect(await removeOldLogs({ root: scratchFolder(), now: () => 0 }, RETENTION)).toEqual([]);
});
