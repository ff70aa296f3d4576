import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { changeStopRecord } from "./change-stop-record.ts";
import { blocksOf, noteStop } from "./note-stop.ts";
import { readStopRecord } from "./read-stop-record.ts";
import { stopRecordPath } from "./stop-record-path.ts";

const WORKER = "worker-1701523200-123";

test("counts the blocks of each session by itself, and says what happened last", async () => {
	const path = recordPath();
	await note(path, "one", "blocked");
	await note(path, "two", "blocked");
	await note(path, "one", "blocked");
	await note(path, "two", "ended");
	const record = readStopRecord(path);
	expect([blocksOf(record, "one"), blocksOf(record, "two"), blocksOf(record, "three")]).toEqual([
		2, 1, 0,
	]);
	expect(record).toMatchObject({
		schema_version: 1,
		worker_id: WORKER,
		last: { at: "2026-11-21T10:00:00.000Z", session_id: "two", outcome: "ended", reason: "why" },
	});
});

test("hooks that run at the same time lose no count and leave nothing but the record", async () => {
	const path = recordPath();
	await Promise.all(Array.from({ length: 20 }, () => note(path, "one", "blocked")));
	expect(blocksOf(readStopRecord(path), "one")).toBe(20);
	expect(readdirSync(join(path, ".."))).toEqual([`${WORKER}.stop.json`]);
});

test("a hook that died while it wrote holds nobody up", async () => {
	const path = recordPath();
	await note(path, "one", "blocked");
	writeFileSync(`${path}.next`, "half a rec");
	utimesSync(`${path}.next`, 0, 0);
	await note(path, "one", "blocked");
	expect(blocksOf(readStopRecord(path), "one")).toBe(2);
});

test.each(["", "{", "{}", '{"schema_version": 2}', "null"])(
	"a damaged record (%j) counts from the start and is repaired",
	async (damaged) => {
		const path = recordPath();
		await note(path, "one", "blocked");
		writeFileSync(path, damaged);
		expect(readStopRecord(path)).toBeUndefined();
		await note(path, "one", "blocked");
		expect(blocksOf(readStopRecord(path), "one")).toBe(1);
	},
);

test("a named pipe in the record's place is replaced, not waited for", async () => {
	const path = recordPath();
	mkdirSync(join(path, ".."), { recursive: true });
	execFileSync("/usr/bin/mkfifo", [path]);
	await note(path, "one", "blocked");
	expect(blocksOf(readStopRecord(path), "one")).toBe(1);
});

test("a record that cannot be written is an error, and what was counted stays", async () => {
	const path = recordPath();
	mkdirSync(path, { recursive: true });
	await expect(note(path, "one", "blocked")).rejects.toMatchObject({
		code: "STOP_RECORD_UNWRITABLE",
	});
	expect(readdirSync(join(path, ".."))).toEqual([`${WORKER}.stop.json`]);
});

function recordPath(): string {
	const root = mkdtempSync(join(tmpdir(), "stop-record-"));
	onTestFinished(() => rmSync(root, { recursive: true }));
	return stopRecordPath(root, WORKER);
}

function note(path: string, session: string, outcome: "blocked" | "ended"): Promise<undefined> {
	const at = new Date("2026-11-21T10:00:00Z");
	return changeStopRecord(path, (before) => ({
		after: noteStop(before, { workerId: WORKER, session, at, outcome, reason: "why" }),
		result: undefined,
	}));
}
