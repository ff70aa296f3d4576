import { describe, expect, test } from "vitest";
import { runCodexWorkers } from "../run-codex-workers.ts";
import { readSkillPages } from "./read-skills.ts";

/** A command of ours as a skill shows it: its words up to the first option or argument, and its options. */
interface Mention {
	readonly words: string;
	readonly flags: readonly string[];
}

const WORDS = /codex-workers((?: [a-z][a-z-]*)+)([^`\n]*)/g;
/** What stands after a command's words in the examples, and is no subcommand. */
const WITH_SUBCOMMANDS = ["report", "review", "pr", "gate"];

function mentionsIn(text: string): readonly Mention[] {
	return [...text.matchAll(WORDS)].map(([, words = "", rest = ""]) => {
		const [first = "", second = ""] = words.trim().split(" ");
		return {
			words: WITH_SUBCOMMANDS.includes(first) && second !== "" ? `${first} ${second}` : first,
			flags: rest.match(/(?<= )--[a-z-]+/g) ?? [],
		};
	});
}

const inCode = (text: string) =>
	[...text.matchAll(/`codex-workers [^`]+`|^codex-workers .*$/gm)].map(([code]) => code).join("\n");

const mentioned = new Map<string, Set<string>>();
for (const { text } of readSkillPages()) {
	for (const { words, flags } of mentionsIn(inCode(text))) {
		const known = mentioned.get(words) ?? new Set();
		for (const flag of flags) known.add(flag);
		mentioned.set(words, known);
	}
}

test("skills: they show commands", () => {
	expect([...mentioned.keys()]).toEqual(expect.arrayContaining(["dispatch", "report handover"]));
});

describe.each([...mentioned])("skills: `codex-workers %s`", (words, flags) => {
	test("is a command, with these options", async () => {
		const { stdout, exitCode } = await runCodexWorkers([...words.split(" "), "--help"], {
			env: { COLUMNS: "200" },
		});
		expect(exitCode).toBe(0);
		expect(stdout).toMatch(new RegExp(`^Usage: codex-workers ${words}\\b`));
		for (const flag of flags) expect(stdout).toMatch(new RegExp(`${flag}\\b`));
	});
});
