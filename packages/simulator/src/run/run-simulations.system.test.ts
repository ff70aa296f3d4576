import { expect, test } from "vitest";
import { runSimulations } from "./run-simulations.ts";

test("in 100 other worlds a fleet keeps its promises", { timeout: 600_000 }, async () => {
	const lines: string[] = [];
	const wanted = { first: 101, count: 100, tells: false, without: null };
	await runSimulations(wanted, (line) => lines.push(line));
	expect(lines).toEqual([]);
});

test("a broken promise is told with its seed, and with the smallest world like it", {
	timeout: 60_000,
}, async () => {
	const lines: string[] = [];
	const wanted = { first: 1, count: 1, tells: false, without: "resting" } as const;
	expect(await runSimulations(wanted, (line) => lines.push(line))).toBe(1);
	expect(lines[0]).toMatch(/^seed 1: points: /);
	expect(lines[1]).toMatch(
		/starts worker-\d+-1 on #1[\s\S]*\npoints: .*\nin \{"seed":1,"hosts":2,"issues":1,/,
	);
});
