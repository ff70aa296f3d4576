import { appendFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { logLinesOf } from "./log-lines-of.ts";
import { rotateLog } from "./rotate-log.ts";

const LINE = "x".repeat(60);
const BOUNDS = { maxBytes: 100, note: "rotated" };

function growingLog(text = "") {
	const path = join(scratchFolder(), "worker.jsonl");
	writeFileSync(path, text);
	return {
		path,
		lines: logLinesOf(path),
		says: (more: string | Buffer) => appendFileSync(path, more),
	};
}

test("lines come once, when they are complete", async () => {
	const { lines, says } = growingLog("one\ntw");
	expect(await lines()).toEqual(["one"]);
	expect(await lines()).toEqual([]);
	says("o\nthree\n");
	expect(await lines()).toEqual(["two", "three"]);
});

test("each line comes once, however it was cut when it was written", async () => {
	const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", " "));
	const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(fc.array(line), cuts, async (written, sizes) => {
			const { lines, says } = growingLog();
			let rest = Buffer.from(written.map((text) => `${text}\n`).join(""));
			const read: string[] = [];
			for (const size of [...sizes, rest.length]) {
				says(rest.subarray(0, size));
				rest = rest.subarray(size);
				read.push(...(await lines()));
			}
			expect(read).toEqual(written);
		}),
		{ numRuns: 30, seed: 7 },
	);
});

test("a log that was rotated before begins with its older half", async () => {
	const { path, lines, says } = growingLog(`${LINE}\n`);
	await rotateLog(path, BOUNDS);
	says("next\n");
	expect(await lines()).toEqual([LINE, "rotated", "next"]);
	expect(await lines()).toEqual([]);
});

test("what was written between the last look and a rotation is not lost", async () => {
	const { path, lines, says } = growingLog(`${LINE}\n`);
	expect(await lines()).toEqual([LINE]);
	says("unseen\nhal");
	await rotateLog(path, BOUNDS);
	says("next\n");
	expect(await lines()).toEqual(["unseen", "halrotated", "next"]);
	for (let time = 0; time < 3; time++) {
		says(`${LINE}\n`);
		expect(await lines()).toEqual([LINE]);
		says(`unseen ${time}\n`);
		await rotateLog(path, BOUNDS);
		expect(await lines()).toEqual([`unseen ${time}`, "rotated"]);
	}
});

test("a log that is gone is an error", async () => {
	const { path, lines } = growingLog("one\n");
	rmSync(path);
	await expect(lines()).rejects.toMatchObject({ code: "ENOENT" });
});
