import { spawnSync } from "node:child_process";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shellLine } from "./shell-word.ts";

test.each([
	[["pnpm", "test"], "pnpm test"],
	[["npm", "run", "test all"], "npm run 'test all'"],
	[["echo", "it's $HOME"], "echo 'it'\\''s $HOME'"],
	[["printf", "a\nb'\\"], "printf $'a\\u000ab\\'\\\\'"],
	[["touch", ""], "touch ''"],
	[[], ""],
])("%j is written as %s", (argv, line) => {
	expect(shellLine(argv)).toBe(line);
});

test("bash reads back every word, on one line", () => {
	const words = fc.sample(
		fc.oneof(
			fc.string({ unit: "grapheme-ascii" }),
			fc.constantFrom(
				"a\nb",
				"\r",
				"'",
				"\\",
				"\\'",
				"$(x)",
				"`x`",
				"\t",
				"!",
				"~",
				"*",
				"-n",
				"#",
			),
		),
		200,
	);
	const line = shellLine(words);
	const read = spawnSync("bash", ["-c", `printf '%s\\0' ${line}`], { encoding: "utf8" });
	expect(line).not.toMatch(/[\r\n]/);
	expect(read.stdout.split("\0").slice(0, -1)).toEqual(words);
});
