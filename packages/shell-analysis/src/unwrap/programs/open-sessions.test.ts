import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each([
	"node --interactive -e 1",
	"PYTHONINSPECT=1 python3 -c 1",
	"export PYTHONINSPECT=1; python3 -c 1",
])("an interpreter that goes on with a session is not let through: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("undecidable");
});
