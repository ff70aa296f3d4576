import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"fish -c 'gh pr create'",
	"fish -c'gh pr create'",
	"fish --command='gh pr create'",
	'fish --command="gh pr create $X"',
	"fish -C 'gh pr create'",
	"fish --init-command 'gh pr create' -c ls",
	"fish -c ls -c 'gh pr create'",
	"fish -c 'echo gh pr create' | sh",
	"echo 'gh pr create' > x.fish; fish x.fish",
])("fish runs every script that it is given: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each([
	"fish -c 'git status'",
	"fish --version -c 'gh pr create'",
	"fish -n -c 'gh pr create'",
	"bash --command 'git status'",
])("what opens nothing passes: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("an option that only fish has opens no way around in another shell", () => {
	expect(analyzeCommand("bash --command 'gh pr create'").type).not.toBe("passes");
});
