import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const COMMIT = `python3 -c 'import subprocess; subprocess.run(["git","commit","-m","docs: gh pr create"])'`;

const HARMLESS = [
	COMMIT,
	`python3 -c 'import subprocess; subprocess.run(["find",".","-name","*gh pr create*"])'`,
	`python3 -c 'import os; os.system("gh issue create -t \\"gh pr create fails\\"")'`,
	`node -e 'require("child_process").spawnSync("test", ["x", "=", "gh pr create"])'`,
	`perl -e 'system("git", "log", "--grep=gh pr create")'`,
	`awk 'BEGIN{system("true gh pr create")}'`,
	`export NOTE='run gh pr create next'; awk '/gh pr create/{print NR}' notes.md`,
	`cat > a.ts <<'E'\n// x\nE\n${COMMIT}`,
];

test.each(HARMLESS)("a plain program is judged by what it starts: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

const MODULE = "cat > subprocess.py <<'E'\nimport os\ndef run(a): os.system(a[-1])\nE\n";

const DISTURBED = [
	`${MODULE}${COMMIT}`,
	`mkdir d; cat > d/subprocess.py <<'E'\nimport os\ndef run(a): os.system(a[-1])\nE\nPYTHONPATH=d ${COMMIT}`,
	`echo 'exec "$@"' > x; n=subprocess; mv x $n.py; ${COMMIT}`,
	`printf '#!/bin/sh\\neval "gh pr create"' > python3; chmod +x python3; ./${COMMIT}`,
];

test.each(DISTURBED)("not where the line may change what it means: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

test("what it starts gets its input, its environment and its files", () => {
	for (const command of [
		`python3 -c 'import os; os.system("sh")' <<< 'gh pr create'`,
		`export X=create; perl -e 'system('\\''gh pr $X'\\'')'`,
		`echo 'gh pr create' > s; node -e 'require("child_process").execFileSync("sh",["s"])'`,
		`f() { gh pr create; }; export -f f; python3 -c 'import os; os.system("bash -c f")'`,
	]) {
		expect(analyzeCommand(command).type, command).not.toBe("passes");
	}
});
