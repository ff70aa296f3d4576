import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { readFinalMessage } from "./read-final-message.ts";
import { logOf } from "./reader.fixture.ts";

const MESSAGE = 'the "last" one\nof two lines';

test.each<[string, string, string | null]>([
	["that came to its end", logOf(MESSAGE), MESSAGE],
	["that was cut short", logOf(MESSAGE, ""), null],
	["that failed", logOf(MESSAGE, '{"type":"turn.failed","error":{"message":"x"}}'), null],
	["that said nothing", '{"type":"turn.started"}\n{"type":"turn.completed","usage":{}}\n', null],
	["whose next turn was cut short", `${logOf(MESSAGE)}{"type":"turn.started"}\n`, null],
	["with lines that are no events", `noise\n${logOf(MESSAGE)}{"half`, MESSAGE],
	["that never began", "", null],
])("the last message of a run %s", async (_, log, message) => {
	const path = join(scratchFolder(), "events.jsonl");
	writeFileSync(path, log);
	expect(await readFinalMessage(path)).toBe(message);
});

test("a log that is not there holds none", async () => {
	expect(await readFinalMessage(join(scratchFolder(), "missing.jsonl"))).toBeNull();
});
