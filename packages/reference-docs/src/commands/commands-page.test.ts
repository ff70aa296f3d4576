import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { commandsPage } from "./commands-page.ts";
import { loadProgram } from "./program.ts";

const top = fileURLToPath(new URL("../../../..", import.meta.url));
const program = await loadProgram(top);

test("every command and every command in a command has its help on the page", () => {
	const { text } = commandsPage(program);
	const shown = [...text.matchAll(/^\$ codex-workers ?(.*) --help$/gm)].map(([, words]) => words);
	for (const command of program.top.commands) {
		expect(shown).toContain(command.name());
		for (const below of command.commands.filter((one) => one.name() !== "help")) {
			expect(shown).toContain(`${command.name()} ${below.name()}`);
		}
	}
});

test("every help has an example, and fits a terminal of 80 columns", () => {
	const { text } = commandsPage(program);
	const captures = [...text.matchAll(/^```text\n([\s\S]*?)\n```$/gm)].map(([, capture]) => capture);
	const leaves = captures.filter((capture) => !capture?.includes("\nCommands:\n"));
	expect(leaves.filter((capture) => !/\nExamples?:\n/.test(capture ?? ""))).toEqual([]);
	const lines = captures.flatMap((capture) => capture?.split("\n") ?? []);
	expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test("every exit code is explained", () => {
	const { text } = commandsPage(program);
	for (const code of Object.values(program.exitCodes)) expect(text).toMatch(`\n| ${code} `);
});
