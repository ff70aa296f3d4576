import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test.each(["gh a$X repos/o/r/pulls -f title=x", "gh p$X create --fill"])(
	"a command of gh that may be one that creates is not let through: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("undecidable");
	},
);

test.each(["codex-workers issue create", "codex-workers claim create --issue 3"])(
	"only the pull requests of codex-workers are creations: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);
