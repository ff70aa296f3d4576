import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

/** Commands that really opened a pull request when they ran in the sandbox of the oracle. */
const ATTACKS: readonly string[] = readFileSync(
	new URL("../corpus/attacks.jsonl", import.meta.url),
	"utf8",
)
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line).command);

const AT_ONCE = 100;
const STARTS = Array.from({ length: Math.ceil(ATTACKS.length / AT_ONCE) }, (_, at) => at * AT_ONCE);

describe("what was tried to get past the analysis, and works in a shell, is denied", () => {
	test.each(STARTS)("the hundred from line %i", (start) => {
		const tried = ATTACKS.slice(start, start + AT_ONCE);
		expect(tried.filter((command) => analyzeCommand(command).type === "passes")).toEqual([]);
	});
});
