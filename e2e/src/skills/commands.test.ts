import { describe, expect, test } from "vitest";
import { runCodexWorkers } from "../run-codex-workers.ts";
import { readSkillPages } from "./read-skills.ts";

const WORDS = /codex-workers((?: [a-z][a-z-]*)+)([^`\n]*)/g;
/** After these the next word is a command too, and no argument. */
const WITH_SUBCOMMANDS = ["report", "review", "pr", "gate"];

/** What the skills show of our command line: `report handover`, and its options. */
const mentioned = new Map<string, Set<string>>();
for (const { text } of readSkillPages()) {
	const shown = text.match(/`codex-workers [^`]+`|^ *codex-workers .*$/gm) ?? [];
	for (const [, words = "", rest = ""] of shown.join("\n").matchAll(WORDS)) {
		const [first = "", second = ""] = words.trim().split(" ");
		const command = WITH_SUBCOMMANDS.includes(first) ? `${first} ${second}`.trim() : first;
		const flags = rest.match(/(?<= )--[a-z-]+/g) ?? [];
		mentioned.set(command, new Set([...(mentioned.get(command) ?? []), ...flags]));
	}
}

const parents = [
	...new Set([...mentioned.keys()].map((words) => words.split(" ").slice(0, -1).join(" "))),
];
const withFlags = [...mentioned].filter(([, flags]) => flags.size > 0);

async function helpOf(words: string): Promise<string> {
	const args = [...words.split(" "), "--help"].filter((word) => word !== "");
	const { stdout, exitCode } = await runCodexWorkers(args, { env: { COLUMNS: "200" } });
	expect(exitCode).toBe(0);
	expect(stdout).toMatch(new RegExp(`^Usage: codex-workers ?${words}\\b`));
	return stdout;
}

test("skills: they show commands and options", () => {
	expect([...mentioned.keys()]).toEqual(expect.arrayContaining(["dispatch", "report handover"]));
	expect(mentioned.get("logs")).toEqual(new Set(["--follow"]));
	expect(mentioned.get("review post")).toContain("--file");
});

describe.concurrent("skills", () => {
	test.each(parents)("name only commands of `codex-workers %s`", async (parent) => {
		const there = [...(await helpOf(parent)).matchAll(/^ {2}([a-z]+)\b/gm)].map(([, word]) => word);
		const named = [...mentioned.keys()].filter(
			(words) => words.split(" ").slice(0, -1).join(" ") === parent,
		);
		for (const words of named) expect(there).toContain(words.split(" ").at(-1));
	});

	test.each(withFlags)("name only options of `codex-workers %s`", async (words, flags) => {
		const help = await helpOf(words);
		for (const flag of flags) expect(help).toMatch(new RegExp(`${flag}\\b`));
	});
});
