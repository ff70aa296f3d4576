import { describe, expect, test } from "vitest";
import { commandLine } from "../testing/command-line.ts";
import { workerWorld } from "../testing/worker-world.ts";
import { fitted } from "./fitted.ts";

test("is as it was where there is no terminal", async () => {
	const long = `a\n  ${"word ".repeat(40)}b`;
	expect(await fitted(long, undefined)).toBe(long);
});

test("goes on deeper than each line began", async () => {
	expect(await fitted("one two three four five\n  six seven eight nine\n\nten", 20)).toBe(
		["one two three four", "  five", "  six seven eight", "    nine", "", "ten"].join("\n"),
	);
});

describe("what commands say for people", () => {
	test("fits a terminal of 40 columns", async () => {
		const { env, cwd } = await workerWorld();
		const argvs = [
			["review", "check", "--issue", "123"],
			["dispatch", "999", "998"],
			["dispatch", "--slots"],
			["explain", "123"],
			["stop", "7"],
		];
		for (const argv of argvs) {
			const { stdout, stderr } = await commandLine(argv, { env, cwd, columns: 40 });
			const wide = `${stdout}${stderr}`.split("\n").filter((line) => line.length > 40);
			expect(wide, argv.join(" ")).toEqual([]);
		}
	});
});
