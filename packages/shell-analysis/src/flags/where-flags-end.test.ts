import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each(["gh pr create -- --help", "gh pr create --title x -- --dry-run"])(
	"what follows two hyphens is no flag: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	},
);

test("a letter may have its value behind an equals sign", () => {
	expect(analyzeCommand("gh api -X=POST repos/o/r/pulls").type).toBe("creates");
});
