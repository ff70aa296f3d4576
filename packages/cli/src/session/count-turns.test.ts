import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { countTurns } from "./count-turns.ts";

const THREAD = "019a-b2";

async function home(lines: readonly unknown[]): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "turns-"));
	onTestFinished(() => rm(folder, { recursive: true }));
	const day = path.join(folder, "sessions/2026/01/01");
	await mkdir(day, { recursive: true });
	const text = lines.map((line) => `${JSON.stringify(line)}\n`).join("");
	await writeFile(path.join(day, `rollout-2026-01-01T00-00-00-${THREAD}.jsonl`), text);
	return folder;
}

test("a turn is one usage record in the thread's transcript", async () => {
	const record = { type: "token_usage_record", thread_id: THREAD };
	const CODEX_HOME = await home([{ type: "session_meta" }, record, { type: "response" }, record]);
	expect(await countTurns({ CODEX_HOME, CODEX_THREAD_ID: THREAD })).toBe(2);
});

test.each([
	["another thread", "019a-other"],
	["a thread that is a pattern", "*"],
	["no thread", undefined],
])("%s has used none", async (_, thread) => {
	const CODEX_HOME = await home([{ type: "token_usage_record" }]);
	expect(await countTurns({ CODEX_HOME, CODEX_THREAD_ID: thread })).toBe(0);
});

test("a home without sessions has none", async () => {
	expect(await countTurns({ CODEX_HOME: "/nowhere", CODEX_THREAD_ID: THREAD })).toBe(0);
});
