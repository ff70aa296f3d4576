// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the commands are shell, not templates
import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each(["x=$(y); ${x}ub pull-request", "h* pull-request", "hu? pull-request"])(
	"a program that may be hub is not let through: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("undecidable");
	},
);
