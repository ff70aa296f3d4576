import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rotateLog } from "../logs/rotate-log.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { readLinesSoFar } from "./read-lines-so-far.ts";

test("the lines of a log that was rotated begin with its older half", async () => {
	const path = join(scratchFolder(), "worker.jsonl");
	writeFileSync(path, '{"type":"thread.started","thread_id":"thread-1"}\n');
	await rotateLog(path, { maxBytes: 10, note: "rotated" });
	appendFileSync(path, "later\ncut");
	expect(await readLinesSoFar(path)).toEqual([
		'{"type":"thread.started","thread_id":"thread-1"}',
		...["rotated", "later"],
	]);
});

test("a log that is not there has none", async () => {
	expect(await readLinesSoFar(join(scratchFolder(), "missing.jsonl"))).toEqual([]);
});
