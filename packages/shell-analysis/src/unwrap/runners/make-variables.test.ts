import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"make SHELL='gh pr create --fill'",
	"make X:=1 SHELL='gh pr create'",
	"make -j2 all SHELL:='gh pr create --fill'",
	"printf 'XY != gh pr create --fill\\nall:\\n\\techo $(XY)\\n' > Makefile; make",
];

test.each(CREATIONS)("a variable of make that make runs creates: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("options that follow a target count", () => {
	const command = "printf 'all:\\n\\tgh pr create\\n' > m; make all -f m";
	expect(analyzeCommand(command).type).toBe("creates");
});
