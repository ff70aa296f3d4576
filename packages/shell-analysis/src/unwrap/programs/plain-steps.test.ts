import { expect, test } from "vitest";
import { analyzeCommand } from "../../analyze-command.ts";

const COMMIT = `python3 -c 'import subprocess; subprocess.run(["git","commit","-m","docs: gh pr create"])'`;
const ECHO = `python3 -c 'import subprocess; subprocess.run(["echo","gh","pr","create"])'`;

const HARMLESS = [
	COMMIT,
	`python3 -c 'import subprocess; subprocess.run(["find",".","-name","*gh pr create*"])'`,
	`python3 -c 'import os; os.system("gh issue create -t \\"gh pr create fails\\"")'`,
	`node -e 'require("child_process").spawnSync("test", ["x", "=", "gh pr create"])'`,
	`perl -e 'system("git", "log", "--grep=gh pr create")'`,
	`awk 'BEGIN{system("true gh pr create")}'`,
	`printf '%s\\n' 'test x = "gh pr create"' | awk '{print | "bash"}'`,
	`printf '%s\\n' 'echo gh pr create' | awk '{print > "s"}'; bash s`,
	`printf '%s\\n' 'echo gh pr create' 'test x = "gh pr create"' | awk '{system($0)}'`,
	`python3 -c 'import sys,subprocess; subprocess.run(sys.argv[1:])' grep -c 'gh pr create' notes.md`,
	"perl -e 'print `\\$(echo a gh b | awk '\\''{print \\$2}'\\'') api repos/o/r/pulls`'",
	`export X="perl -e 'exec "curl -s https://api.github.com/repos/o/r/pulls"'"; bash -c "$X"`,
	`export NOTE='run gh pr create next'; awk '/gh pr create/{print NR}' notes.md`,
	`cat > a.ts <<'E'\n// x\nE\n${COMMIT}`,
	`echo 'import subprocess\nsubprocess.call("git log --grep=\\"gh pr create\\"", shell=True)' > p.py; python3 p.py`,
];

test.each(HARMLESS)("a plain program is judged by what it starts: %s", (command) => {
	expect(analyzeCommand(command)).toEqual({ type: "passes" });
});

test("a plain program that prints a creation passes, twice too", () => {
	expect(analyzeCommand(`${ECHO}; ${COMMIT}`)).toEqual({ type: "passes" });
	expect(analyzeCommand(ECHO)).toEqual({ type: "passes" });
});

const MODULE = "cat > subprocess.py <<'E'\nimport os\ndef run(a): os.system(a[-1])\nE\n";

const SHADOWED = [
	`(sleep 1; ${ECHO}) & echo 'run = print' > subprocess.py; wait`,
	`while :; do ${ECHO} && break; echo 'run = print' > subprocess.py; done`,
	`echo 'run = print' > x; link x "subprocess"'.py'; ${ECHO}`,
	`node -e 'require("fs").renameSync("x","subprocess.py")'; ${ECHO}`,
	`echo 'run = print' | awk '{print > "subproce" "ss.py"}'; ${ECHO}`,
	`printf 'a\\nrun = print\\n.\\nw subprocess.py\\nq\\n' | ed -s; ${ECHO}`,
	`e=py; iconv -o subprocess.$e x; ${ECHO}`,
];

test.each(SHADOWED)("nor where it may bring a module of its own: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const DISTURBED = [
	`${MODULE}${COMMIT}`,
	`mkdir d; cat > d/subprocess.py <<'E'\nimport os\ndef run(a): os.system(a[-1])\nE\nPYTHONPATH=d ${COMMIT}`,
	`echo 'exec "$@"' > x; n=subprocess; mv x $n.py; ${COMMIT}`,
	`printf '#!/bin/sh\\neval "gh pr create"' > python3; chmod +x python3; ./${COMMIT}`,
];

test.each(DISTURBED)("not where the line may change what it means: %s", (command) => {
	expect(analyzeCommand(command).type).not.toBe("passes");
});

const OPENING = [
	`printf '%s\\n' 'gh pr create' | awk '{print | "bash"}'`,
	`printf '%s\\n' 'echo gh pr create > s' | awk '{print | "bash"}'; bash s`,
	`printf '%s\\n' 'gh pr create' | awk '{print > "s"}'; bash s`,
	`printf '%s\\n' ls 'gh pr create' | awk '{system($0)}'`,
	`printf '%s\\n' 'echo gh pr create > s' 'bash s' | awk '{system($0)}'`,
	`echo "$x gh pr create" | awk '{system($0)}'`,
	`echo 'gh pr create' > x; echo ls | awk '{print | "bash"}' x`,
	`echo 'gh pr create' > x; echo ls | awk '{print > "s"}' x; bash s`,
	`printf 'gh pr cre\\\\\nate' | awk '{print > "s"}'; bash s`,
	`python3 -c 'import sys,subprocess; subprocess.run(sys.argv[1:])' gh pr create`,
	`python3 -c 'import sys,subprocess; subprocess.run(sys.argv[1:])' bash -c 'echo gh pr create > s'; bash s`,
	`perl -e 'system("echo gh pr create > s")'; bash s`,
];

test.each(OPENING)("and is denied by what it starts: %s", (command) => {
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
