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

describe("what was tried to get past the analysis, and works in a shell, is denied", () => {
	test.each(ATTACKS)("%s", (command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	});
});
