// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the programs are not ours
import { expect, test } from "vitest";
import { readStraightLine } from "./read-straight-line.ts";

const STARTED: readonly (readonly [interpreter: string, source: string, command: unknown])[] = [
	["python3", 'import os; os.system("a b")', { type: "script", text: "a b" }],
	["python3", "from subprocess import run as r\nr(['a', 'b c'], check=True)", words("a", "b c")],
	["python3", "import subprocess as s\ns.run('a b', shell=True)", script("a b")],
	["python3", "import os\nos.execvp('a', ['a', 'b'])", words("a", "b")],
	["python3", 'print(__import__("os").popen("a" " b").read())', script("a b")],
	["python3", "import subprocess\nx = ['a', 'b']\nsubprocess.call(x)", words("a", "b")],
	["python3", 'import os\nos.system("""a\nb""")  # and so on', script("a\nb")],
	["node", "require('child_process').execSync('a b', {stdio: 'inherit'})", script("a b")],
	["node", "const {spawnSync: s} = require('node:child_process'); s('a', ['b']);", words("a", "b")],
	["node", "import {execFileSync} from 'child_process'; execFileSync(`a`, ['b'])", words("a", "b")],
	["perl", "system('a', 'b\\n')", words("a", "b\\n")],
	["perl", "my @c = ('a', \"b\\n\"); system(@c);", words("a", "b\n")],
	["perl", "exec 'a b'", script("a b")],
	["perl", 'open(my $f, "-|", "a", "b"); print <$f>', words("a", "b")],
	["perl", "open(F, 'a b |');", script("a b")],
	["perl", "use strict; print `a b`", script("a b")],
	["ruby", "system 'a', 'b'", words("a", "b")],
	["ruby", "puts `a b`", script("a b")],
	["php", "<?php system('a b');", script("a b")],
	["lua", "os.execute('a b')", script("a b")],
	["awk", 'BEGIN{system("a \\"b\\"")}', script('a "b"')],
	["awk", 'BEGIN { "a b" | getline x }', script("a b")],
];

function words(...list: readonly string[]) {
	return { type: "words", words: list };
}

function script(text: string) {
	return { type: "script", text };
}

test.each(STARTED)("%s: %s", (interpreter, source, command) => {
	const steps = readStraightLine({ source, interpreter, args: [] }) ?? [];
	const started = steps.flatMap((step) => (step.type === "start" ? [step.command] : []));
	expect(started).toEqual([expect.objectContaining(command)]);
});

const MORE: readonly (readonly [interpreter: string, source: string])[] = [
	["python3", "import os\nif x: os.system('a')"],
	["python3", "import os\nos.system('a' + x)"],
	["python3", "import os\nos.system(f'a {x}')"],
	["python3", "import os\nos.system(r'a')"],
	["python3", "import os\nf = os.system\nf.__call__('a')"],
	["python3", "import os\nprint('a') if os.system('b') else 0"],
	["python3", "import subprocess\nsubprocess.run(['a'], shell=True)"],
	["python3", "import subprocess\nsubprocess.run(['a'], env={'A': 'b'})"],
	["python3", "import own\nown.run('a')"],
	["python3", "def print(x): pass\nprint('a')"],
	["python3", "# coding: utf-7\nprint('a')"],
	["node", "const e = require('child_process').execSync\n('a')"],
	["node", "const e = require('child_process').execSync\n(console.log('a'))"],
	["node", "require('child_process').exec('a', () => 1)"],
	["node", "require('./own').execSync('a')"],
	["node", "console.log(`a ${x}`)"],
	["node", "x = /'/; console.log('a')"],
	["perl", "my $x = q#a#; system('b'); #\n;"],
	["perl", "q#a#; system('b'); #\n;"],
	["perl", 'system("a $x")'],
	["perl", "system('a') if 1"],
	["perl", "print STDERR 'a'"],
	["perl", "sub print { system(@_) } print('a')"],
	["ruby", 'system "a #{x}"'],
	["php", "// ?> <?php system('a');"],
	["php", 'system("a $x");'],
	["lua", "--[[ a ]] os.execute('a')"],
	["lua", "x = os.execute\n('a')"],
	["awk", "{system($1)}"],
	["awk", '/a/ {print "b"}'],
	["awk", 'BEGIN{print "a" > "b"}'],
	["expect", "spawn a"],
];

test.each(MORE)("more than a straight line of %s: %s", (interpreter, source) => {
	expect(readStraightLine({ source, interpreter, args: [] })).toBeUndefined();
});

test("prints are steps in order, with the output of a command where it is printed", () => {
	const source = "import os\nprint('a', 1)\nprint(os.popen('b').read())";
	expect(readStraightLine({ source, interpreter: "python3", args: [] })).toEqual([
		{ type: "print", parts: ["a", " ", "1", "\n"] },
		{ type: "start", command: script("b"), isCaptured: true },
		{ type: "print", parts: [1, "\n"] },
	]);
});

test("the arguments of a program are a list, where all of them are known", () => {
	const source = "import sys, subprocess; subprocess.run(sys.argv[1:])";
	const run = (...args: readonly (string | undefined)[]) =>
		readStraightLine({ source, interpreter: "python3", args });
	expect(run("-c", source, "a", "b")).toEqual([
		{ type: "start", command: words("a", "b"), isCaptured: false },
	]);
	expect(run("-c", source, "a", undefined)).toBeUndefined();
	expect(run("-u", "-c", source, "a")).toBeUndefined();
});

test("the variables of awk -v hold until an operand sets them again", () => {
	const source = "BEGIN{system(c)}";
	const run = (...args: readonly string[]) =>
		readStraightLine({ source, interpreter: "awk", args })?.length;
	expect(run("-v", "c=a b", source)).toBe(1);
	expect(run("-vc=a b", source)).toBe(1);
	expect(run("-v", "c=a b", source, "c=x")).toBeUndefined();
	expect(run(source)).toBeUndefined();
});

test.each([["-n"], ["-pe"], ["-le"]])("a loop over lines is none: perl %s", (option) => {
	const args = [option, "print 'a'"];
	expect(readStraightLine({ source: "print 'a'", interpreter: "perl", args })).toBeUndefined();
});
