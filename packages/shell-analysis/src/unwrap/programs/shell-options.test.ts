import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"bash --init-file rc -c 'gh pr create'",
	"bash --rcfile rc -c 'gh pr create --fill'",
	"bash --rcfile <(echo 'gh pr create') -i -c ls",
	"echo 'gh pr create' > f; bash --rcfile f -ic ls",
	"fish --command 'gh pr create'",
	"echo 'gh pr create --fill' | pwsh",
];

test.each(CREATIONS)("a shell runs what its options name: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

const OF_AN_INTERACTIVE_SHELL = [
	"echo 'gh pr create --fill' > rc; bash --rcfile rc -i",
	"bash --rcfile <(echo 'gh pr create --fill') -i",
];

test.each(OF_AN_INTERACTIVE_SHELL)(
	"what it reads at its start is not let through: %s",
	(command) => {
		expect(analyzeCommand(command).type).not.toBe("passes");
	},
);

test.each(["bash --norc 'gh pr create'", "bash --norc x.sh"])(
	"a script is no command: %s",
	(command) => {
		expect(analyzeCommand(command)).toEqual({ type: "passes" });
	},
);

test("a foreign shell that reads what a program prints is not let through", () => {
	expect(analyzeCommand("gh pr view | pwsh")).toMatchObject({ type: "undecidable" });
});
