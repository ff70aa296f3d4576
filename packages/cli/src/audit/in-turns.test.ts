import { expect, test } from "vitest";
import { inTurns } from "./in-turns.ts";

test("results keep the order of the items, and few are worked on at once", async () => {
	let running = 0;
	let most = 0;
	const doubled = await inTurns([1, 2, 3, 4, 5, 6, 7, 8, 9], async (item) => {
		most = Math.max(most, ++running);
		await Promise.resolve();
		running -= 1;
		return item * 2;
	});
	expect(doubled).toEqual([2, 4, 6, 8, 10, 12, 14, 16, 18]);
	expect(most).toBe(4);
});

test("after a failure nothing is begun, and what was begun has ended", async () => {
	const ended: number[] = [];
	const work = async (item: number) => {
		if (item === 1) throw new Error("one");
		for (let step = 0; step < 20; step++) await Promise.resolve();
		ended.push(item);
	};
	await expect(inTurns([1, 2, 3, 4, 5, 6], work)).rejects.toThrow("one");
	expect(ended).toEqual([2, 3, 4]);
});
