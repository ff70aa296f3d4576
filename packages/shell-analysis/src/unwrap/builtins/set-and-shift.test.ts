import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

test("more than nine parameters are dropped", () => {
	const command = "set -- a b c d e f g h i j gh; shift 10; $1 pr create";
	expect(analyzeCommand(command).type).toBe("creates");
});

test.each(["set -H; !gh", "set -H; history -s 'gh pr create'; !!", "set -eH; !gh"])(
	"a command from the history is not known: %s",
	(command) => {
		expect(analyzeCommand(command)).toMatchObject({ type: "undecidable" });
	},
);
