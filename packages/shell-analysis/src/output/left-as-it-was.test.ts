import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

const CREATIONS = [
	"echo 'gh pr create --fill' | cut -d: -f2 | sh",
	"echo 'gh pr create --fill' | cut -f2 | sh",
	"echo 'gxh prx create' | tr -d x | sh",
	"echo 'ggh pr create' | tr -s g g | sh",
	"printf 'x\\ngh pr create\\n\\n' | tail -n 2 | sh",
	"printf 'a\\ngh pr create\\nb\\n' | head -n 2 | tail -n 1 | sh",
	"echo -e 'gh pr\\x20create --fill' | bash",
];

test.each(CREATIONS)("what a filter leaves of its input is known: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("lines in another order are not known", () => {
	const command = "printf 'create\\npr\\ngh\\n' | sort -r | xargs echo | sh";
	expect(analyzeCommand(command).type).toBe("undecidable");
});
