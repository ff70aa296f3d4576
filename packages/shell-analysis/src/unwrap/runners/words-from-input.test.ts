import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"echo create | xargs --replace gh pr {} --fill",
	"echo create | xargs -i gh pr {} --fill",
	`echo "'create'" | xargs gh pr`,
	`echo "-c 'gh pr create'" | xargs sh`,
	`echo "x 'gh pr create'" | xargs -n1 sh -c`,
	`echo "'gh' 'pr' 'create'" | xargs env`,
	"echo '\"create\"' | xargs gh pr",
];

test.each(CREATIONS)("xargs takes its quotes off, and puts words in their place: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("xargs runs its command for each line", () => {
	const command = "printf 'x\\ngh\\n' | xargs -L1 sh -c '$0 pr create'";
	expect(analyzeCommand(command).type).toBe("creates");
});
