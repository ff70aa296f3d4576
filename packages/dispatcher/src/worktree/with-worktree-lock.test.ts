import { expect, test } from "vitest";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { lockWorker } from "../workers/lock-worker.ts";
import { withWorktreeLock } from "./with-worktree-lock.ts";

test("one acts after the other, also after one that failed", async () => {
	const root = scratchFolder();
	const seen: string[] = [];
	const act = (name: string) =>
		withWorktreeLock(root, async () => {
			seen.push(`${name} begins`);
			await new Promise((resolve) => setImmediate(resolve));
			seen.push(`${name} ends`);
			if (name === "b") throw new TypeError(name);
			return name;
		});
	const results = await Promise.allSettled(["a", "b", "c"].map(act));
	expect(results.map(({ status }) => status).sort()).toEqual([
		"fulfilled",
		"fulfilled",
		"rejected",
	]);
	expect(seen.map((line) => line.split(" ")[1])).toEqual([
		...["begins", "ends", "begins", "ends"],
		...["begins", "ends"],
	]);
});

test("whoever holds it for too long is told of", async () => {
	const root = scratchFolder();
	const lock = await lockWorker(root, "worktrees");
	const late = withWorktreeLock(root, async () => "never", 20);
	await expect(late).rejects.toMatchObject({ code: "WORKTREES_BUSY" });
	await lock?.release();
	expect(await withWorktreeLock(root, async () => "now")).toBe("now");
});
