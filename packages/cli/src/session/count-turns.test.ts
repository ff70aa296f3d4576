import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { countTurns } from "./count-turns.ts";

const THREAD = "01a1fc69-6917-7d03-9b8f-c545a0523799";

const record = (thread_id = THREAD) => ({
	timestamp: "2026-11-21T04:42:09.144Z",
	ordinal: 10,
	type: "token_usage_record",
	payload: { thread_id, response_id: "resp_3", usage: { input_tokens: 10 } },
});
const lines = (...all: readonly unknown[]) =>
	all.map((line) => `${typeof line === "string" ? line : JSON.stringify(line)}\n`).join("");

async function home(transcripts: Readonly<Record<string, string>>): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), "turns-"));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(transcripts)) {
		const file = path.join(folder, "sessions", name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	return folder;
}

const transcript = (day = "2026/01/01") => `${day}/rollout-2026-01-01T00-00-00-${THREAD}.jsonl`;
const turnsOf = async (text: string) =>
	countTurns({ CODEX_HOME: await home({ [transcript()]: text }), CODEX_THREAD_ID: THREAD });

describe("the turns of a thread", () => {
	test.each<[string, number, string]>([
		[
			"one for each usage record",
			2,
			lines({ type: "session_meta" }, record(), { type: "response" }, record()),
		],
		["none before the first", 0, lines({ type: "session_meta" })],
		[
			"none of another thread, such as the one it was forked from",
			1,
			lines(record("other"), record()),
		],
		[
			"none that a text quotes",
			0,
			lines({ type: "response", payload: { text: JSON.stringify(record()) } }),
		],
		[
			"none inside of something else",
			0,
			lines({ type: "response", payload: { result: record() } }),
		],
		[
			"none that is only half written",
			1,
			`${lines(record())}${JSON.stringify(record()).slice(0, -9)}`,
		],
		["none whose line has not ended", 1, lines(record(), record()).trimEnd()],
		["none for a compaction", 1, lines(record(), { type: "compacted" }, record())],
		["after a line of megabytes", 2, lines(record(), "x".repeat(5_000_000), record())],
		["no record that is a megabyte itself", 0, lines({ ...record(), more: "x".repeat(1_000_000) })],
		["no record at the end of a long line", 0, `${"x".repeat(131_072)}${lines(record())}`],
		[
			"none in bytes that are no text",
			1,
			`\u0000\uFFFD{"type":"token_usage_record"\n${lines(record())}`,
		],
	])("count %s", async (_, turns, text) => {
		expect(await turnsOf(text)).toBe(turns);
	});

	test("count on in every transcript of the thread", async () => {
		const CODEX_HOME = await home({
			[transcript()]: lines(record()),
			[transcript("2026/01/02")]: lines(record(), record()),
		});
		expect(await countTurns({ CODEX_HOME, CODEX_THREAD_ID: THREAD })).toBe(3);
	});

	test("are found in the folder of HOME, too", async () => {
		const HOME = path.join(await home({}), "user");
		const file = path.join(HOME, ".codex/sessions", transcript());
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, lines(record()));
		expect(await countTurns({ HOME, CODEX_THREAD_ID: THREAD })).toBe(1);
	});

	test.each([
		["another thread", "01a1fc69-0000"],
		["a thread that is a pattern", "*"],
		["a thread that is a path", "../../x"],
		["no thread", undefined],
	])("are not known for %s", async (_, thread) => {
		const CODEX_HOME = await home({ [transcript()]: lines(record()) });
		expect(await countTurns({ CODEX_HOME, CODEX_THREAD_ID: thread })).toBeNull();
	});

	test("are not known without a folder of sessions", async () => {
		expect(await countTurns({ CODEX_HOME: "/nowhere", CODEX_THREAD_ID: THREAD })).toBeNull();
	});

	test("are not known where the transcript cannot be read", async () => {
		const CODEX_HOME = await home({});
		await mkdir(path.join(CODEX_HOME, "sessions", transcript()), { recursive: true });
		expect(await countTurns({ CODEX_HOME, CODEX_THREAD_ID: THREAD })).toBeNull();
	});
});

describe("the turns of a worker", () => {
	test("are those that its turn hook has counted, in whichever thread", async () => {
		const folder = await mkdtemp(path.join(tmpdir(), "turns-"));
		onTestFinished(() => rm(folder, { recursive: true, force: true }));
		const env = {
			CODEX_HOME: await home({ [transcript()]: lines(record()) }),
			CODEX_THREAD_ID: THREAD,
			CODEX_WORKERS_TURNS_FOLDER: folder,
		};
		expect(await countTurns(env)).toBe(1);
		await writeFile(path.join(folder, "count.1"), "bscsc");
		expect(await countTurns(env)).toBe(2);
	});
});
