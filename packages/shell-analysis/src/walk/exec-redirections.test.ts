import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test("messages sent elsewhere leave the output where it was sent before", () => {
	const command = "exec > a.sh; exec 2> b.sh; echo 'gh pr create --fill'; bash a.sh";
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a file of messages holds no output", () => {
	const command = "exec 2> b.sh; echo 'gh pr create --fill'; bash b.sh";
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});
