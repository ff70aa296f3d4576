import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { readCount } from "./counted.ts";
import { readOver } from "./over.ts";
import { readTurnUsage } from "./read-turn-usage.ts";
import { readTranscriptLine } from "./transcript-line.ts";
import { turnReader } from "./turn-reader.ts";

const record = (second: number, thread = "t-1") =>
	`${JSON.stringify({
		timestamp: `2026-11-21T07:48:0${second}.864Z`,
		ordinal: second,
		type: "token_usage_record",
		payload: {
			thread_id: thread,
			response_id: `resp_${second}`,
			usage: { input_tokens: 10, cached_input_tokens: 4, output_tokens: 5, total_tokens: 15 },
		},
	})}\n`;
const COMPACTED = `{"timestamp":"2026-11-21T07:49:00.000Z","ordinal":9,"type":"compacted","payload":{"message":"${"long ".repeat(40_000)}"}}\n`;

function world() {
	const root = mkdtempSync(join(tmpdir(), "turn-usage-"));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	const folder = join(root, "turns");
	mkdirSync(folder);
	const transcript = join(root, 'rollout "1"-t-1.jsonl');
	const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
	write("transcripts", `${JSON.stringify(transcript).slice(1, -1)}\n`);
	return { root, folder, transcript, write };
}

describe("what a worker has used", () => {
	test("is nothing where nothing was counted", async () => {
		const nothing = { turns: 0, toolCalls: 0, tokens: null, lastResponseAt: null };
		expect(await readTurnUsage("/nowhere")).toEqual({ ...nothing, agrees: false });
		const { folder } = world();
		expect(await readTurnUsage(folder)).toEqual({ ...nothing, agrees: true });
	});

	test("is the sum of its sessions, where both sources say the same", async () => {
		const { folder, transcript, write } = world();
		write("count.7", "bscsfsc");
		write("count.8", "bscs");
		write("calls.1", "..");
		write("calls.3", ".");
		writeFileSync(transcript, record(1) + record(2) + record(3));
		expect(await readTurnUsage(folder)).toEqual({
			...{ turns: 3, toolCalls: 3, agrees: true },
			tokens: { input: 30, cached: 12, output: 15 },
			lastResponseAt: "2026-11-21T07:48:03.864Z",
		});
	});

	test("leaves out the responses that compact the conversation, of which no hook is asked", async () => {
		const { folder, transcript, write } = world();
		write("count.7", "bscsc");
		writeFileSync(transcript, record(1) + record(2) + COMPACTED + record(3));
		expect(await readTurnUsage(folder)).toMatchObject({
			...{ turns: 2, agrees: true },
			tokens: { input: 30, output: 15 },
		});
	});

	test.each([
		["the hook missed one", "bsc", [record(1), record(2)], "t"],
		["the transcript lacks one", "bscsc", [record(1)], "t"],
		["the count is none", "bsx", [], "t"],
	])("does not agree where %s", async (_, count, records) => {
		const { folder, transcript, write } = world();
		write("count.7", count);
		writeFileSync(transcript, records.join(""));
		expect(await readTurnUsage(folder)).toMatchObject({ agrees: false });
	});

	test("is read on as the transcript grows, line by line, and anew when it has become shorter", async () => {
		const { folder, transcript, write } = world();
		write("count.7", "bscs");
		const read = turnReader(folder);
		expect(await read()).toMatchObject({ turns: 1, records: 0, agrees: false });
		writeFileSync(transcript, `{"type":"other","text":"${"ä".repeat(70_000)}"}\n${record(1)}`);
		expect(await read()).toMatchObject({ records: 1, agrees: true });
		const [begin, end] = [record(2).slice(0, 40), record(2).slice(40)];
		appendFileSync(transcript, begin);
		expect(await read()).toMatchObject({ records: 1, agrees: true });
		appendFileSync(transcript, end + record(3, "t-2"));
		expect(await read()).toMatchObject({ records: 2, agrees: true });
		writeFileSync(transcript, record(1));
		expect(await read()).toMatchObject({ records: 1 });
		rmSync(transcript);
		expect(await read()).toMatchObject({ records: 0, agrees: false });
	});

	test("is read by one after the other, whoever asks", async () => {
		const { folder, transcript, write } = world();
		write("count.7", "bscsc");
		writeFileSync(transcript, record(1) + record(2));
		const read = turnReader(folder);
		const all = await Promise.all([read(), read(), read()]);
		expect(all.map(({ records }) => records)).toEqual([2, 2, 2]);
	});

	test("reads transcripts that the hook does not name where it is told of them", async () => {
		const { folder, transcript, write, root } = world();
		rmSync(join(folder, "transcripts"));
		write("count.7", "bsc");
		writeFileSync(transcript, record(1));
		expect(await turnReader(folder)()).toMatchObject({ records: 0, transcripts: [] });
		expect(await turnReader(folder)([transcript, join(root, "no")])).toMatchObject({ records: 1 });
	});

	test("says why the hook ended the run", async () => {
		const { folder, write } = world();
		write("over", "budget one response has made 7 tool calls\n");
		expect(await turnReader(folder)()).toMatchObject({
			over: { reason: "budget", says: "one response has made 7 tool calls" },
		});
		write("over", "");
		expect(await turnReader(folder)()).toMatchObject({ over: null });
		expect(readOver("")).toEqual({ reason: "turns_unproven", says: "" });
		expect(readOver("exited well")).toEqual({ reason: "turns_unproven", says: "well" });
	});
});

test.each([
	["b", { completed: 0, open: 0 }],
	["bs", { completed: 0, open: 1 }],
	["bscsfs", { completed: 1, open: 1 }],
	["bssc", { completed: 1, open: 1 }],
	["", { completed: 0, open: 0 }],
	["sc", undefined],
	["bsc\n", undefined],
])("the count %j is read", (text, count) => {
	expect(readCount(text)).toEqual(count);
});

test("any line of a transcript is read without an exception", () =>
	fc.assert(
		fc.property(fc.oneof(fc.string(), fc.json()), (line) => {
			expect(readTranscriptLine(line, "t-1.jsonl")).toBeUndefined();
		}),
	));
