import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { analyzeCommand } from "./analyze-command.ts";

interface CorpusLine {
	readonly command: string;
	readonly expect: "create" | "pass" | "undecidable";
	readonly lean?: "deny" | "pass";
	readonly why: string;
}

const LINES: readonly CorpusLine[] = readFileSync(
	new URL("../corpus/gate.jsonl", import.meta.url),
	"utf8",
)
	.trim()
	.split("\n")
	.map((line) => JSON.parse(line));

function isDenied({ command }: CorpusLine): boolean {
	return analyzeCommand(command).type !== "passes";
}

const CREATIONS = LINES.filter((line) => line.expect === "create");
const HARMLESS = LINES.filter((line) => line.expect === "pass");
const OPEN = LINES.filter((line) => line.expect === "undecidable");

test("the corpus has all its lines", () => {
	expect([CREATIONS.length, HARMLESS.length, OPEN.length]).toEqual([72, 41, 12]);
});

test.each(CREATIONS)("denied ($why): $command", (line) => {
	expect(isDenied(line)).toBe(true);
});

test("every creation of the corpus is recognised as one, not only found undecidable", () => {
	const undecided = CREATIONS.filter((line) => analyzeCommand(line.command).type !== "creates");
	expect(undecided).toEqual([]);
});

test.each(HARMLESS)("passes ($why): $command", (line) => {
	expect(isDenied(line)).toBe(false);
});

test.each(OPEN)("undecidable, leans to $lean ($why): $command", (line) => {
	expect(isDenied(line)).toBe(line.lean === "deny");
});
