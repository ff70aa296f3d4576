import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"tmux send-keys -t 0 gh ' pr create' Enter",
	"tmux send-keys gh Space pr Space create Enter",
])("keys that tmux types together create: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("keys on two lines are two commands", () => {
	expect(analyzeCommand("tmux send-keys 'gh pr' Enter ' create'")).toEqual({ type: "passes" });
});
