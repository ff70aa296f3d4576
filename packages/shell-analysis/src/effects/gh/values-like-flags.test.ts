import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"gh pr create -m --help",
	"gh pr create -m --dry-run --title x",
	"gh pr create --milestone --dry-run --title x",
];

test.each(CREATIONS)(
	"what stands where a value is expected is not read as a flag: %s",
	(command) => {
		expect(analyzeCommand(command).type).toBe("creates");
	},
);
