import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const CREATIONS = [
	"vim -c 'silent !gh pr create'",
	"ex -c 'silent !gh pr create --fill'",
	`printf '#!/usr/bin/env -S perl -w\\nsystem "gh", "pr", "create"' > x; ./x`,
];

test.each(CREATIONS)("what an editor or a script of its own runs creates: %s", (command) => {
	expect(analyzeCommand(command).type).toBe("creates");
});

test("a configuration of ssh that cannot be read is no failure", () => {
	expect(analyzeCommand("ssh -F unknown host ls")).toEqual({ type: "passes" });
});
