import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";
import { PROGRAM_OPTIONS } from "./program-options.ts";

const LINES = Object.entries(PROGRAM_OPTIONS).flatMap(([program, options]) =>
	options.split(" ").map((option) => `${program} ${valued(option)} x`),
);

function valued(option: string): string {
	if (option === "+") return "+'!gh pr create'";
	if (option === "-wrapper") return "-wrapper sh,-c,'gh pr create'";
	return option.startsWith("--") ? `${option}='gh pr create'` : `${option} 'gh pr create'`;
}

test.each(LINES)("an option that names a program starts it: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test.each(LINES)("and any other value passes: %s", (command) => {
	expect(analyzeCommand(command.replace("gh pr create", "cat"))).toEqual({ type: "passes" });
});
