import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { loadRecordEnd } from "./load-record-end.ts";
import { recordEnd } from "./record-end.ts";

test("what records an end is loaded when the starts are over, and said to be", async () => {
	const told: string[] = [];
	const onLoaded = () => told.push("loaded");
	const { signal } = new AbortController();
	expect(await loadRecordEnd({ startedMs: 1, onLoaded }, signal)).toBe(recordEnd);
	expect(told).toEqual(["loaded"]);
});

test("it is not loaded while others start, but at once where the run is over", async () => {
	const told: string[] = [];
	const over = new AbortController();
	const loading = loadRecordEnd(
		{ startedMs: 120_000, onLoaded: () => told.push("loaded") },
		over.signal,
	);
	await setImmediate();
	expect(told).toEqual([]);
	over.abort();
	expect(await loading).toBe(recordEnd);
	expect(told).toEqual(["loaded"]);
});
