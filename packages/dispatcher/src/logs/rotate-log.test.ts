import { appendFileSync, closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { logLinesOf } from "./log-lines-of.ts";
import { rotateLog } from "./rotate-log.ts";

const BOUNDS = { maxBytes: 100, note: "older lines are elsewhere" };
const LINE = `${"x".repeat(39)}\n`;

/** A log that somebody holds open for appending. */
function openLog() {
	const path = join(scratchFolder(), "worker.jsonl");
	const descriptor = openSync(path, "a");
	onTestFinished(() => closeSync(descriptor));
	return { path, says: (text: string) => void writeSync(descriptor, text) };
}

test("a log is left alone until it has half of what it may have", async () => {
	const { path, says } = openLog();
	says(LINE);
	expect(await rotateLog(path, BOUNDS)).toBe(false);
	expect(readFileSync(path, "utf8")).toBe(LINE);
});

test("a log that is larger goes on with a note, and what it had is beside it", async () => {
	const { path, says } = openLog();
	says(LINE + LINE);
	expect(await rotateLog(path, BOUNDS)).toBe(true);
	says("next\n");
	expect(readFileSync(path, "utf8")).toBe("older lines are elsewhere\nnext\n");
	expect(readFileSync(`${path}.1`, "utf8")).toBe(LINE + LINE);
	says(LINE + LINE);
	expect(await rotateLog(path, BOUNDS)).toBe(true);
	expect(readFileSync(`${path}.1`, "utf8")).toContain("next\n");
});

test("whoever reads a log as it grows goes on with what comes after the note", async () => {
	const { path, says } = openLog();
	const newLines = logLinesOf(path);
	says(LINE + LINE);
	expect(await newLines()).toHaveLength(2);
	await rotateLog(path, BOUNDS);
	says("next\n");
	expect(await newLines()).toEqual(["older lines are elsewhere", "next"]);
	appendFileSync(path, "last\n");
	expect(await newLines()).toEqual(["last"]);
});

test("a log that is not there is not made", async () => {
	expect(await rotateLog(join(scratchFolder(), "none"), BOUNDS)).toBe(false);
});
