import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { newLinesOf } from "./read-new-lines.ts";

describe("reading a file that grows", () => {
	test("gives each line once, however it was cut when it was written", async () => {
		const folder = scratchFolder();
		const line = fc.string({ unit: "grapheme" }).map((text) => text.replaceAll("\n", " "));
		const cuts = fc.array(fc.nat({ max: 40 }), { maxLength: 8 });
		let file = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(line), cuts, async (lines, sizes) => {
				file += 1;
				const path = join(folder, String(file));
				writeFileSync(path, "");
				const next = newLinesOf(path);
				let rest = Buffer.from(lines.map((text) => `${text}\n`).join(""));
				const read: string[] = [];
				for (const size of [...sizes, rest.length]) {
					appendFileSync(path, rest.subarray(0, size));
					rest = rest.subarray(size);
					read.push(...(await next()));
				}
				expect(read).toEqual(lines);
			}),
			{ numRuns: 30 },
		);
	});

	test("keeps an unfinished line for later", async () => {
		const path = join(scratchFolder(), "events");
		writeFileSync(path, "one\ntw");
		const next = newLinesOf(path);
		expect(await next()).toEqual(["one"]);
		expect(await next()).toEqual([]);
		appendFileSync(path, "o\n");
		expect(await next()).toEqual(["two"]);
	});
});
