import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { scratchFolder } from "../../testing/scratch-folder.ts";
import { type TurnWatch, watchTurns } from "./watch-turns.ts";

const record = (thread: string) =>
	`${JSON.stringify({
		timestamp: "2026-11-21T07:48:01.000Z",
		type: "token_usage_record",
		payload: { thread_id: thread, usage: { input_tokens: 100, output_tokens: 10 } },
	})}\n`;

/** A worker that has had `counted` responses by its hook, and `recorded` by its transcript. */
function worker(given: {
	counted: number;
	recorded: number;
	isNamed?: boolean;
	tokens?: number;
	settlingMs?: number;
}) {
	const home = scratchFolder();
	const folder = join(home, "turns");
	mkdirSync(folder);
	const transcript = join(home, "sessions/2026/11/21/rollout-2026-11-21T07-48-57-t-1.jsonl");
	mkdirSync(dirname(transcript), { recursive: true });
	const count = (responses: number) =>
		writeFileSync(join(folder, "count.7"), `b${"sc".repeat(responses)}`);
	count(given.counted);
	writeFileSync(transcript, record("t-1").repeat(given.recorded));
	if (given.isNamed !== false) writeFileSync(join(folder, "transcripts"), `${transcript}\n`);
	const watch = watchTurns({
		folder,
		budgets: { turns: 7, tokens: given.tokens },
		env: { CODEX_HOME: home },
		threadId: () => "t-1",
		...{ pollMs: 5, settlingMs: given.settlingMs ?? 60_000, namingMs: 0 },
	});
	return { watch, folder, transcript, count };
}

function follow(watch: TurnWatch) {
	const done = new AbortController();
	onTestFinished(() => done.abort());
	return { verdict: watch.follow(done.signal), end: () => done.abort() };
}

describe("the watch over a worker's turns", () => {
	test("has nothing to say of a run in order", async () => {
		const { watch } = worker({ counted: 3, recorded: 3, settlingMs: 0 });
		const { verdict, end } = follow(watch);
		setTimeout(end, 100);
		expect(await verdict).toBeNull();
		expect(await watch.settle()).toBeNull();
	});

	test.each([
		["many responses that nobody counted", { counted: 0, recorded: 4 }, "turns_unproven"],
		[
			"one that is not counted in time",
			{ counted: 3, recorded: 4, settlingMs: 50 },
			"turns_unproven",
		],
		["tokens that are used up", { counted: 4, recorded: 4, tokens: 440 }, "budget"],
		[
			"responses in a transcript that no hook has named",
			{ counted: 0, recorded: 4, isNamed: false },
			"turns_unproven",
		],
	])("ends a run with %s", async (_, given, reason) => {
		expect(await follow(worker(given).watch).verdict).toMatchObject({ reason });
	});

	test.each<[string, (given: ReturnType<typeof worker>) => void]>([
		["shrinks", ({ count }) => count(1)],
		["is gone", ({ folder }) => rmSync(folder, { recursive: true })],
		["has lost its second source", ({ transcript }) => rmSync(transcript)],
	])("ends a run whose count %s", async (_, damage) => {
		const given = worker({ counted: 3, recorded: 3, settlingMs: 100 });
		const { verdict } = follow(given.watch);
		expect(await given.watch.settle()).toBeNull();
		damage(given);
		expect(await verdict).toMatchObject({ reason: "turns_unproven" });
	});

	test("takes one response whose hook a crash has cut off for a crash, and more for a gap", async () => {
		expect(await worker({ counted: 3, recorded: 4 }).watch.settle()).toBeNull();
		expect(await worker({ counted: 2, recorded: 4 }).watch.settle()).toMatchObject({
			reason: "turns_unproven",
			says: "the hook has counted 2 responses, the transcript has 4",
		});
	});

	test("finds out at the end that nothing could be written", async () => {
		const { watch, folder } = worker({ counted: 3, recorded: 3 });
		mkdirSync(join(folder, "probe"));
		expect(await watch.settle()).toMatchObject({ says: "the count cannot be written" });
	});
});
