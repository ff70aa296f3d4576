import { expect, test } from "vitest";
import { analyzeCommand } from "../analyze-command.ts";

test.each(["$X --fill", "$X create --fill-first", "$X pr create"])(
	"an unknown program with the words of a creation is not let through: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("undecidable");
	},
);
