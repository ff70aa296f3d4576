import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";
import { explainCommand } from "../../explain-command.ts";

const HARMLESS = [
	`python3 -c 'import subprocess; subprocess.run(["gh","pr","list"])'`,
	`python3 -c 'import subprocess; subprocess.run(["echo","gh","pr","create"])'`,
	`python3 -c 'import os; os.system("git log --grep=\\"gh pr create\\"")'`,
	`python3 -c 'import sys, subprocess; subprocess.run(sys.argv[1:])' grep -c 'gh pr create' a.md`,
	`node -e 'require("child_process").execSync("gh pr create --help")'`,
	`node -e 'require("child_process").spawnSync("git", ["commit", "-m", "docs: gh pr create"])'`,
	`perl -e 'exec "grep", "-c", "gh pr create", "a.md"'`,
	`ruby -e 'system("gh issue create -t \\"gh pr create is denied\\" -b x")'`,
	`awk 'BEGIN{system("gh pr view 12")}'`,
	`python3 -c 'print("echo gh pr create")' | bash`,
	`awk 'BEGIN{print "gh pr create" | "cat > notes.md"}'`,
	`printf 'text\n#!perl\nsystem("gh pr list");' > p; perl -x p`,
];

const CREATING = [
	`python3 -c 'import subprocess; subprocess.run(["env","gh","pr","create"])'`,
	`python3 -c 'import os; os.system("cd x && gh pr create")'`,
	`python3 -c 'import sys, subprocess; subprocess.run(sys.argv[1:])' gh pr create`,
	`echo 'gh pr create' | python3 -c 'import os; os.system("sh")'`,
	`python3 -c 'print("gh pr create")' | bash`,
	`python3 -c 'import os; print(os.popen("echo gh pr create").read())' | bash`,
	`awk 'BEGIN{print "gh pr create" | "sh"}'`,
	`awk 'BEGIN{print "gh pr create"}' > s; sh s`,
	`ruby -e 'exec("gh", "pr", "create")'`,
	`lua -e 'os.execute("gh pr create")'`,
	`printf 'system("gh pr list");\n#!perl\nsystem("gh pr create");' > p; perl -x p`,
	`printf '#!/bin/bash\ngh pr create\n' > p; perl p`,
	`perl -e 'system("gh pr create");
#!perl
print "x";'`,
	`node -e 'require("child_process").execSync("sh", {stdio: "inherit"})' <<< 'gh pr create'`,
];

test.each(HARMLESS)("runs nothing that creates: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test.each(CREATING)("is denied: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test("a program that is understood shows its commands in the trace, and says how it creates", () => {
	const { trace, verdict } = explainCommand(`python3 -c 'import os; os.system("gh pr create")'`);
	const shown = trace.simpleCommands.map(({ words }) => words.map(({ text }) => text).join(" "));
	expect(shown).toContain("gh pr create");
	expect(verdict).toMatchObject({ type: "creates", creation: { via: "interpreter" } });
});
