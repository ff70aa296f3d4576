import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { appendStop } from "./append-stop.ts";
import { countHeld } from "./count-held.ts";
import { readStop } from "./read-stop.ts";
import { readStopLog } from "./read-stop-log.ts";
import type { StopEntry } from "./stop-entry.ts";
import { stopLogPath } from "./stop-log-path.ts";

const WORKER = "worker-1701523200-123";

const entry = (session_id: string, outcome: StopEntry["outcome"]): StopEntry => ({
	...{ schema_version: 1, at: "2026-11-21T10:00:00.000Z", session_id, outcome, reason: "why" },
});

test("what was written is never changed by what is written after it", () => {
	const root = workerRoot();
	const path = stopLogPath(root, WORKER);
	let before = "";
	for (const outcome of ["blocked", "blocked", "released"] as const) {
		appendStop(path, entry("one", outcome));
		const after = readFileSync(path, "utf8");
		expect(after.startsWith(before)).toBe(true);
		before = after;
	}
	expect(readStopLog(path).entries).toHaveLength(3);
	expect(readStop(root, WORKER)).toEqual(entry("one", "released"));
});

test("the log of a worker that was never asked is empty", () => {
	const root = workerRoot();
	expect(readStopLog(stopLogPath(root, WORKER))).toEqual({ entries: [], unreadable: 0 });
	expect(readStop(root, WORKER)).toBeUndefined();
});

test("a reason of any length makes a line that is read back", () => {
	const root = workerRoot();
	appendStop(stopLogPath(root, WORKER), {
		...entry("one", "blocked"),
		reason: "é\n".repeat(9_000),
	});
	expect(readStop(root, WORKER)?.reason).toHaveLength(4_000);
});

test.each<[string, StopEntry[], number, boolean, number | "lost"]>([
	["nothing at all", [], 0, false, 0],
	["its own blocks", [entry("one", "blocked"), entry("one", "blocked")], 0, true, 2],
	["blocks of another session", [entry("two", "blocked")], 0, false, 0],
	["an end that Codex went on after", [entry("one", "ended")], 0, true, 0],
	["lines that cannot be read", [entry("one", "blocked")], 2, true, 3],
	["only lines that cannot be read", [], 1, true, 1],
	["nothing, although Codex says it was held back", [], 0, true, "lost"],
	["another session alone, although Codex says so", [entry("two", "blocked")], 0, true, "lost"],
])(
	"of %s a session was held back as often as is safe to say",
	(_, entries, unreadable, isActive, held) => {
		expect(countHeld({ entries, unreadable }, { sessionId: "one", isActive })).toBe(held);
	},
);

function workerRoot(): string {
	const root = mkdtempSync(join(tmpdir(), "stop-log-"));
	onTestFinished(() => rmSync(root, { recursive: true }));
	return root;
}
