import { expect, test } from "vitest";
import { interleave } from "./interleave.ts";

test("every case is sampled once per round, and the first round does not count", async () => {
	const order: string[] = [];
	const named = (name: string) => ({ name, sample: () => order.push(name) });
	const samples = await interleave([named("a"), named("b"), named("c")], { rounds: 4 });
	expect([...samples.values()].map((all) => all.length)).toEqual([4, 4, 4]);
	expect(order).toHaveLength(15);
	const rounds = [0, 1, 2, 3, 4].map((round) => order.slice(round * 3, round * 3 + 3));
	for (const round of rounds) expect(round.toSorted()).toEqual(["a", "b", "c"]);
});

test("the order changes with the rounds", async () => {
	const order: string[] = [];
	const named = (name: string) => ({ name, sample: () => order.push(name) });
	const draws = [0.1, 0.2, 0.9, 0.3];
	await interleave([named("a"), named("b")], { rounds: 1, random: () => draws.shift() ?? 0 });
	expect(order).toEqual(["a", "b", "b", "a"]);
});
