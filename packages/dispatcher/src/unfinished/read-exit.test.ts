import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rotateLog } from "../logs/rotate-log.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { readExit } from "./read-exit.ts";

const COMPLETED =
	'{"type":"turn.completed","usage":{"input_tokens":1,"cached_input_tokens":0,"output_tokens":1}}';
const FAILED = '{"type":"turn.failed","error":{"message":"usage limit"}}';
const MESSAGE =
	'{"type":"item.completed","item":{"id":"item_0","type":"agent_message","text":"turn.completed"}}';

test.each([
	["a completed turn", [MESSAGE, COMPLETED], 0],
	["a failed turn", [MESSAGE, FAILED], 1],
	["the newest of two", [FAILED, COMPLETED], 0],
	["no end of a turn", [MESSAGE], null],
	["an end that is cut", [MESSAGE, COMPLETED.slice(0, 20)], null],
	["nothing", [], null],
])("a log with %s stands for the exit code that Codex has then", async (_, lines, exitCode) => {
	const path = join(scratchFolder(), "log.jsonl");
	writeFileSync(path, lines.join("\n"));
	expect(await readExit(path)).toEqual({ exitCode, signal: null });
});

test("a log that is not there stands for none", async () => {
	expect(await readExit(join(scratchFolder(), "log.jsonl"))).toMatchObject({ exitCode: null });
});

test("a log that was rotated a moment ago is read on from its older half", async () => {
	const path = join(scratchFolder(), "log.jsonl");
	writeFileSync(path, `${COMPLETED}\n`);
	await rotateLog(path, { maxBytes: 10, note: "rotated" });
	expect(await readExit(path)).toMatchObject({ exitCode: 0 });
});
