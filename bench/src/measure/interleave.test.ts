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

test("without a round to warm up every sample counts", async () => {
	const order: string[] = [];
	const cases = [{ name: "a", sample: () => order.push("a") }];
	const samples = await interleave(cases, { rounds: 2, warmUp: false });
	expect([order.length, samples.get("a")?.length]).toEqual([2, 2]);
});

test.each([
	[0, 3],
	[33, 4],
	[1_000, 5],
])(
	"when %i milliseconds are over no other round begins, but there are three",
	async (limitMs, count) => {
		let clock = 0;
		const sample = () => {
			clock += 8;
			return clock;
		};
		const limits = { rounds: 5, limitMs, now: () => clock };
		const samples = await interleave([{ name: "a", sample }], limits);
		expect(samples.get("a")).toHaveLength(count);
	},
);

test("an interrupted run ends before the next sample, with the reason", async () => {
	const interruption = new AbortController();
	let taken = 0;
	const sample = () => {
		interruption.abort(new Error("enough"));
		return ++taken;
	};
	const cases = [
		{ name: "a", sample },
		{ name: "b", sample },
	];
	const run = interleave(cases, { rounds: 2, signal: interruption.signal });
	await expect(run).rejects.toThrow("enough");
	expect(taken).toBe(1);
});
