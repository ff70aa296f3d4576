import { readFile } from "node:fs/promises";
import { analyzeCommand } from "@codex-workers/shell-analysis";
import type { Figure } from "../../figures/figure.ts";
import { figureOf } from "../../figures/figures-of.ts";

const CORPUS = new URL("../../../../packages/shell-analysis/corpus/", import.meta.url);

/** How the analysis judges the labelled command lines, and those that attacked it. */
export async function corpusFigures(): Promise<readonly Figure[]> {
	const [labelled, attacks] = await Promise.all([read("gate.jsonl"), read("attacks.jsonl")]);
	const creations = [...labelled.filter(expects("create")), ...attacks].map(isPassed);
	const harmless = labelled.filter(expects("pass")).map(isPassed);
	return [
		figureOf({
			name: `creations let through, of ${creations.length} in the corpus`,
			unit: "commands",
			samples: [creations.filter((passed) => passed).length],
			target: { most: 0 },
		}),
		figureOf({
			name: `harmless commands refused, of ${harmless.length} in the corpus`,
			unit: "%",
			samples: [(100 * harmless.filter((passed) => !passed).length) / harmless.length],
			target: { most: 1 },
		}),
	];
}

async function read(file: string): Promise<object[]> {
	const lines = (await readFile(new URL(file, CORPUS), "utf8")).trim().split("\n");
	return lines.map((line): object => JSON.parse(line));
}

const expects = (wanted: string) => (line: object) => "expect" in line && line.expect === wanted;

function isPassed(line: object): boolean {
	if (!("command" in line) || typeof line.command !== "string") {
		throw new TypeError("a line of the corpus has no command");
	}
	return analyzeCommand(line.command).type === "passes";
}
