import { expect, test } from "vitest";
import { readPlainProgram } from "./read-plain-program.ts";

function stepsOf(program: string, source: string) {
	const words = program.endsWith("awk") ? [source] : [program === "python3" ? "-c" : "-e", source];
	return readPlainProgram(source, { program, words });
}

const PLAIN: readonly (readonly [string, string, readonly unknown[]])[] = [
	["python3", 'print("a b")', []],
	["python3", 'import os; os.system("ls")', [{ kind: "script", script: "ls" }]],
	["python3", 'import os\nos.system("a\\n\\"b\\"")\n', [{ kind: "script", script: 'a\n"b"' }]],
	[
		"python3",
		'import subprocess; subprocess.run(["git","commit","-m","x"], check=True)',
		[{ kind: "command", words: ["git", "commit", "-m", "x"] }],
	],
	[
		"python3",
		'from subprocess import call as c\nargs = ["ls", "-l"]\nc(args)',
		[{ kind: "command", words: ["ls", "-l"] }],
	],
	["node", 'console.log("a")', []],
	[
		"node",
		'const {execSync} = require("child_process");\nexecSync("ls");',
		[{ kind: "script", script: "ls" }],
	],
	[
		"node",
		'require("node:child_process").spawnSync("ls", ["-l"])',
		[{ kind: "command", words: ["ls", "-l"] }],
	],
	["perl", "system('a \\'b\\' \\\\n')", [{ kind: "script", script: "a 'b' \\n" }]],
	["perl", "exec 'ls', '-l'", [{ kind: "command", words: ["ls", "-l"] }]],
	["perl", "my @c = ('ls', '-l');\nsystem(@c);\n", [{ kind: "command", words: ["ls", "-l"] }]],
	["perl", "print `echo \\$x`", [{ kind: "script", script: "echo $x" }]],
	["awk", 'BEGIN{system("a \\"b\\"")}', [{ kind: "script", script: 'a "b"' }]],
	["awk", 'BEGIN{print "ls" | "bash"}', [{ kind: "script", script: "bash", input: "ls\n" }]],
	["awk", '{print | "bash"}', [{ kind: "script", script: "bash" }]],
	["awk", "{system($0)}", [{ kind: "lines" }]],
	["awk", '{ print > "a.txt" }', [{ kind: "write", path: "a.txt" }]],
	["awk", "/a b/{print NR}", []],
	["python3", "import sys,subprocess; subprocess.run(sys.argv[1:])", [{ kind: "arguments" }]],
];

test.each(PLAIN)("a plain program in %s is read whole: %s", (program, source, steps) => {
	expect(stepsOf(program, source)).toEqual(steps);
});

const OTHER: readonly (readonly [string, string])[] = [
	["awk", '{print > "/dev/fd/3"}'],
	["awk", '{print > "a" "b"}'],
	["awk", "{system($1)}"],
	["awk", '{print | "bash -s"}'],
	["awk", '{print $1 | "bash"}'],
	["python3", "import sys,subprocess; subprocess.run(sys.argv[2:])"],
	["python3", 'print("a" "b")'],
	["python3", 'print(f"a")'],
	["python3", 'print("\\x61")'],
	["python3", 'print("é")'],
	["python3", 'print("a") # b'],
	["python3", ' print("a")'],
	["python3", 'print("""a""")'],
	["python3", 'args = ["ls"]\nargs = ["rm"]'],
	["python3", 'import os; os.execvp("rm", ["ls"])'],
	["python3", 'import subprocess; subprocess.run(["ls"], shell=True)'],
	["python3", 'import subprocess; subprocess.run("ls")'],
	["python3", 'from subprocess import run as c\nargs = ["ls"]\nd(args)'],
	["node", 'console.log("%s")'],
	["node", 'execSync("ls")'],
	["node", 'require("child_process").execSync("ls", {})'],
	["node", "require('child_process').execSync(`ls`)"],
	["node", 'const {execSync} = require("./child_process"); execSync("ls")'],
	["perl", 'system("$x")'],
	["perl", 'system("a\\x62")'],
	["perl", "system('a') if 1"],
	["perl", "system('a')\nsystem('b')"],
	["perl", "print `echo $x`"],
	["awk", 'BEGIN{system("a" "b")}'],
	["awk", 'BEGIN{system("\\141")}'],
	["awk", 'BEGIN{print "a" | "cat"}'],
	["awk", 'BEGIN{system("a")} END{system("b")}'],
	["ruby", 'system("ls")'],
	["./python3", 'print("a")'],
];

test.each(OTHER)("anything else is no plain program: %s %s", (program, source) => {
	expect(stepsOf(program, source)).toBeUndefined();
});

test("an option or an argument that may change how it is read is not plain", () => {
	const source = 'print("a")';
	for (const words of [["-i", "-c", source], ["-c", source, "x"], ["-x", "f"], [undefined]]) {
		expect(readPlainProgram(source, { program: "python3", words })).toBeUndefined();
	}
});

test("perl -x leaves out what is in front of the program", () => {
	const read = (source: string) =>
		readPlainProgram(source, { program: "perl", words: ["-x", "p"] });
	expect(read("text\n#!perl\nsystem('a');\n")).toEqual([{ kind: "script", script: "a" }]);
	expect(read("#!x\n#!perl\nsystem('a');\n")).toBeUndefined();
	expect(read("system('a');\n")).toBeUndefined();
});
