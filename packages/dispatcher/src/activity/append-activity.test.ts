import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { appendActivity } from "./append-activity.ts";

const linesOf = (path: string) => readFileSync(path, "utf8").trimEnd().split("\n");

function place(logMegabytes: number) {
	const root = scratchFolder();
	const configuration = { retention: { days: 30, logMegabytes } };
	const folder = join(root, ".codex-workers");
	const add = (issue: number) =>
		appendActivity(
			{ root, configuration, now: () => 0 },
			{ type: "worker_cleaned", worker_id: `worker-1-${issue}`, issue },
		);
	return { add, folder, path: join(folder, "activity.jsonl") };
}

test("the activity log has a line for everything that happened, oldest first", async () => {
	const { add, path } = place(1);
	await add(7);
	await add(8);
	expect(linesOf(path).map((line) => JSON.parse(line))).toEqual([
		{ at: "1970-01-01T00:00:00.000Z", type: "worker_cleaned", worker_id: "worker-1-7", issue: 7 },
		{ at: "1970-01-01T00:00:00.000Z", type: "worker_cleaned", worker_id: "worker-1-8", issue: 8 },
	]);
});

test("the activity log stays within its bound, and loses nothing but what is oldest", async () => {
	const { add, folder, path } = place(2 / 1024);
	for (let issue = 1; issue <= 40; issue += 10) {
		await Promise.all(Array.from({ length: 10 }, (_, at) => add(issue + at)));
	}
	expect(readdirSync(folder).sort()).toEqual(["activity.jsonl", "activity.jsonl.1"]);
	const kept = [...linesOf(`${path}.1`), ...linesOf(path)].map((line) => JSON.parse(line).issue);
	expect(new Set(kept).size).toBe(kept.length);
	expect(kept.length).toBeGreaterThan(10);
	expect(Math.max(...kept)).toBe(40);
	expect(readFileSync(path).length + readFileSync(`${path}.1`).length).toBeLessThan(4 * 1024);
});
